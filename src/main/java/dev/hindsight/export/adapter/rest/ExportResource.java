package dev.hindsight.export.adapter.rest;

import com.atlassian.plugins.rest.api.security.annotation.AnonymousSiteAccess;
import dev.hindsight.frame.CsvTable;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.RestResponses;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.status.ItemViews;
import dev.hindsight.status.VisibilityFilter;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Access;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
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
 * All action items, of a space or for administrators of the site, as far as the caller may view their pages. They are
 * written while they are read, a batch at a time. Never asks Jira.
 */
@Path("/export")
public final class ExportResource {

    private static final int BATCH = 500;

    private final Access access;
    private final ItemCursor cursor;
    private final ItemViews views;
    private final ReaderMessages messages;
    private final RestResponses responses;

    @Inject
    public ExportResource(
            Access access, ItemCursor cursor, ItemViews views, ReaderMessages messages, RestResponses responses) {
        this.access = access;
        this.cursor = cursor;
        this.views = views;
        this.messages = messages;
        this.responses = responses;
    }

    /**
     * The export.
     *
     * @param space key of a space that the caller may view, found without regard to case; empty text for all spaces
     * @param format {@code csv}, which is the only one so far
     */
    @GET
    @AnonymousSiteAccess
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    public Response export(
            @QueryParam("space") @DefaultValue("") String space,
            @QueryParam("format") @DefaultValue("csv") String format) {
        if (!format.equals("csv")) {
            return responses.no(Response.Status.BAD_REQUEST, "format", "hindsight.rest.no-such-format", format);
        }
        if (space.isEmpty() && !access.mayAdminister()) {
            return responses.no(Response.Status.FORBIDDEN, "space", "hindsight.rest.space-required");
        }
        Optional<String> found = Optional.of(space)
                .filter(asked -> !asked.isBlank())
                .flatMap(access::findSpace)
                .filter(access::mayViewSpace);
        if (!space.isEmpty() && found.isEmpty()) {
            return responses.no(Response.Status.NOT_FOUND, "space", "hindsight.rest.no-such-space", space);
        }
        StreamingOutput lines = output -> write(output, found);
        return responses.of(
                Response.ok(lines, "text/csv; charset=UTF-8")
                        .header("Content-Disposition", "attachment; filename=\"action-items.csv\""),
                RestResponses.NO_STORE);
    }

    private void write(OutputStream output, Optional<String> space) throws IOException {
        Writer writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        CsvTable<VisibleItem> table = ExportTable.of(messages.current());
        VisibilityFilter filter = views.filter();
        writer.write(table.head());
        Map<Long, Boolean> viewable = new HashMap<>();
        ItemCursor.Batch batch;
        long from = ItemCursor.START;
        do {
            batch = cursor.next(space, from, BATCH);
            for (ActionItem item : batch.items()) {
                if (viewable.computeIfAbsent(item.location().pageId(), access::mayView)) {
                    writer.write(table.line(filter.see(item)));
                }
            }
            from = batch.end();
        } while (!batch.last());
        writer.flush();
    }
}
