package dev.hindsight.export.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import dev.hindsight.export.ExportedItem;
import dev.hindsight.export.ExportedItems;
import dev.hindsight.frame.CsvTable;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Messages;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.inject.Inject;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/**
 * All action items, of a page, of a space or for administrators of the site, as far as the caller may view their pages. They are
 * written while they are read.
 */
@Path("/export")
public final class ExportResource {

    private static final String NOBODY_ELSE = "private, no-store";

    private final Access access;
    private final ExportedItems items;
    private final ReaderMessages messages;
    private final RestResponses responses;

    @Inject
    public ExportResource(Access access, ExportedItems items, ReaderMessages messages, RestResponses responses) {
        this.access = access;
        this.items = items;
        this.messages = messages;
        this.responses = responses;
    }

    /** Hands over the items that were asked for. */
    @FunctionalInterface
    private interface Source {

        void giveTo(ExportedItems.Taker taker) throws IOException;
    }

    /**
     * The export.
     *
     * @param space key of a space that the caller may view, found without regard to case; empty text for all spaces
     * @param pageId id of a page that the caller may view, then of that page alone; empty text for none
     * @param format {@code csv}, which is the only one so far
     * @param separator what stands between cells: a comma, a semicolon or {@code tab}; empty text for what the reader's
     *     spreadsheet expects
     */
    @GET
    @AnonymousSiteAccess
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    public Response export(
            @QueryParam("space") @DefaultValue("") String space,
            @QueryParam("pageId") @DefaultValue("") String pageId,
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("separator") @DefaultValue("") String separator) {
        if (!format.equals("csv")) {
            return responses.no(Response.Status.BAD_REQUEST, "format", "hindsight.rest.no-such-format", format);
        }
        Messages reader = messages.current();
        Optional<Character> between = separator(separator, reader);
        if (between.isEmpty()) {
            return responses.no(
                    Response.Status.BAD_REQUEST, "separator", "hindsight.rest.no-such-separator", separator);
        }
        CsvTable<ExportedItem> table = ExportTable.of(between.get(), reader);
        return pageId.isEmpty() ? ofSpace(space, table) : ofPage(pageId, table);
    }

    /** A spreadsheet whose decimals have a comma takes a semicolon for what separates cells. */
    private static Optional<Character> separator(String asked, Messages reader) {
        return switch (asked) {
            case "" -> Optional.of(reader.hasDecimalComma() ? ';' : ',');
            case ",", ";" -> Optional.of(asked.charAt(0));
            case "tab" -> Optional.of('\t');
            default -> Optional.empty();
        };
    }

    private Response ofPage(String asked, CsvTable<ExportedItem> table) {
        Optional<Long> page = Optional.of(asked)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .filter(access::mayView);
        return page.map(id -> file("-" + id, table, taker -> items.ofPage(id, taker)))
                .orElseGet(
                        () -> responses.no(Response.Status.NOT_FOUND, "pageId", "hindsight.rest.no-such-page", asked));
    }

    private Response ofSpace(String asked, CsvTable<ExportedItem> table) {
        if (asked.isEmpty()) {
            return access.mayAdminister()
                    ? file("", table, taker -> items.ofSpace(Optional.empty(), taker))
                    : responses.no(Response.Status.FORBIDDEN, "space", "hindsight.rest.space-required");
        }
        Optional<String> space = Optional.of(asked)
                .filter(text -> !text.isBlank())
                .flatMap(access::findSpace)
                .filter(access::mayViewSpace);
        return space.map(key -> file("-" + key, table, taker -> items.ofSpace(space, taker)))
                .orElseGet(
                        () -> responses.no(Response.Status.NOT_FOUND, "space", "hindsight.rest.no-such-space", asked));
    }

    private Response file(String ofWhat, CsvTable<ExportedItem> table, Source source) {
        // The key of a personal space holds a user name
        String name = "action-items" + ofWhat.replaceAll("[^A-Za-z0-9._-]+", "_") + ".csv";
        StreamingOutput lines = output -> {
            Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            writer.write(table.head());
            source.giveTo(item -> {
                if (ItemFilter.ALL.admits(item.seen())) {
                    writer.write(table.line(item));
                }
            });
            writer.flush();
        };
        return responses.of(
                Response.ok(lines, "text/csv; charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\""),
                NOBODY_ELSE);
    }
}
