package dev.hindsight.status.adapter.rest;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.Progress;
import dev.hindsight.status.ProgressRules;
import dev.hindsight.status.VisibleItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.ws.rs.core.EntityTag;

/**
 * How far a page has come, as JSON: names are those of the rendered data attributes, and what is hidden from the reader
 * is absent. Immutable.
 *
 * @param values the document, without its age
 * @param asOf the age of what it tells of tickets; empty when it tells nothing of any
 */
record ProgressDocument(Map<String, Object> values, Optional<Instant> asOf) {

    static ProgressDocument of(long pageId, List<VisibleItem> items, ProgressRules rules) {
        List<VisibleItem> shown = items.stream()
                .filter(seen -> seen.item().state() != ItemState.REMOVED)
                .toList();
        Progress progress = Progress.of(shown, rules);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("pageId", Long.toString(pageId));
        values.put("total", progress.total());
        put(values, "done", progress.done());
        put(values, "overdue", progress.overdue());
        values.put("waiting", progress.waiting());
        values.put("incomplete", progress.incomplete());
        values.put("declined", progress.declined());
        put(values, "dropped", progress.dropped());
        values.put("items", shown.stream().map(seen -> item(seen, rules)).toList());
        return new ProgressDocument(values, progress.asOf());
    }

    /** The document with its age. */
    Map<String, Object> withAge() {
        Map<String, Object> whole = new LinkedHashMap<>(values);
        asOf.ifPresent(instant -> whole.put("asOf", instant.toString()));
        return whole;
    }

    /** A tag that changes with anything but the age. */
    EntityTag tag() {
        byte[] text = values.toString().getBytes(StandardCharsets.UTF_8);
        return new EntityTag(UUID.nameUUIDFromBytes(text).toString());
    }

    private static Map<String, Object> item(VisibleItem seen, ProgressRules rules) {
        ActionItem item = seen.item();
        Finding finding = item.finding();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("finding", item.uid());
        values.put("state", item.state().value());
        values.put("flags", item.flags().stream().map(ItemFlag::value).collect(Collectors.joining(" ")));
        item.issue().ifPresent(issue -> {
            values.put("issueId", issue.id().issueId());
            values.put("issueKey", issue.key());
            values.put("category", issue.category().value());
        });
        rules.due(seen).map(LocalDate::toString).ifPresent(due -> values.put("due", due));
        rules.overdue(seen).ifPresent(overdue -> values.put("overdue", overdue));
        values.put("title", finding.title());
        values.put("impact", finding.impact().value());
        values.put("theme", finding.text(FindingField.THEME));
        values.put("owner", owner(seen));
        values.put("success", finding.text(FindingField.SUCCESS));
        return values;
    }

    /** The tracker's user name of the assignee where there is a ticket to be seen, else the owner on the page. */
    private static String owner(VisibleItem seen) {
        return seen.item()
                .issue()
                .map(issue -> issue.assignee().orElse(""))
                .orElseGet(() -> seen.item().finding().text(FindingField.OWNER));
    }

    private static void put(Map<String, Object> values, String name, OptionalInt number) {
        number.ifPresent(value -> values.put(name, value));
    }
}
