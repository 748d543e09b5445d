package dev.hindsight.web.rest;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Flag;
import dev.hindsight.action.Ticket;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.progress.SeenItem;
import dev.hindsight.progress.Yardstick;
import dev.hindsight.progress.Yardsticks;
import dev.hindsight.render.Disclosure;
import dev.hindsight.site.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of the export. Their names are those of the rendered data attributes and of the macro's parameters, and
 * only grow. What is hidden from the caller is empty. Threads may share it.
 */
public final class ExportTable {

    static final List<String> COLUMNS = List.of(
            "finding",
            "page-id",
            "space",
            "state",
            "flags",
            "issue-id",
            "issue-key",
            "status",
            "category",
            "due",
            "overdue",
            "as-of",
            "title",
            "impact",
            "theme",
            "kind",
            "owner",
            "success",
            "objective",
            "link-id");

    private final Disclosure disclosure;
    private final Yardsticks yardsticks;
    private final Settings settings;

    public ExportTable(Disclosure disclosure, Yardsticks yardsticks, Settings settings) {
        this.disclosure = disclosure;
        this.yardsticks = yardsticks;
        this.settings = settings;
    }

    /** What all rows of one export are measured by. */
    Yardstick yardstick() {
        return yardsticks.now(settings.site());
    }

    /** The cells of an item for the current user, in the order of the columns. */
    List<String> row(ActionItem stored, Yardstick yardstick) {
        SeenItem seen = disclosure.seen(stored);
        ActionItem item = seen.item();
        Finding finding = item.finding();
        return List.of(
                item.uid(),
                Long.toString(item.place().pageId()),
                item.place().spaceKey(),
                item.state().value(),
                item.flags().stream().map(Flag::value).collect(Collectors.joining(" ")),
                of(item, ticket -> ticket.id().issueId()),
                of(item, Ticket::key),
                of(item, Ticket::statusName),
                of(item, ticket -> ticket.category().value()),
                yardstick.due(seen).map(LocalDate::toString).orElse(""),
                yardstick.overdue(seen).map(String::valueOf).orElse(""),
                of(item, ticket -> ticket.seenAt().toString()),
                finding.title(),
                finding.impact().value(),
                finding.text(FindingField.THEME),
                finding.text(FindingField.KIND),
                owner(item),
                finding.text(FindingField.SUCCESS),
                finding.text(FindingField.OBJECTIVE),
                of(item, ticket -> ticket.id().linkId()));
    }

    private static String of(ActionItem item, Function<Ticket, String> fact) {
        return item.ticket().map(fact).orElse("");
    }

    /** The tracker's user name of the assignee where there is a ticket to be seen, else the owner on the page. */
    private static String owner(ActionItem item) {
        Optional<Ticket> ticket = item.ticket();
        return ticket.isPresent()
                ? ticket.get().assignee().orElse("")
                : item.finding().text(FindingField.OWNER);
    }
}
