package dev.hindsight.status.adapter;

import dev.hindsight.figures.DueFigures;
import dev.hindsight.figures.OpenAge;
import dev.hindsight.figures.Timeline;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.Histories;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.ItemFilter;
import dev.hindsight.status.Progress;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How far a page has come, as JSON: names are those of the rendered data attributes, and what is hidden from the reader
 * is absent.
 *
 * @param values the document, without its age
 * @param asOf the age of what it tells of issues; empty when it tells nothing of any
 */
public record ProgressDocument(Map<String, Object> values, Optional<Instant> asOf) {

    /** The facts of an item that are told, in this order. */
    private static final List<ItemFact> FACTS = List.of(
            ItemFact.FINDING,
            ItemFact.STATE,
            ItemFact.FLAGS,
            ItemFact.ISSUE_ID,
            ItemFact.ISSUE_KEY,
            ItemFact.CATEGORY,
            ItemFact.RESOLUTION,
            ItemFact.DUPLICATE_OF,
            ItemFact.DUE,
            ItemFact.OVERDUE,
            ItemFact.OWNER,
            ItemFact.CHECK,
            ItemFact.CHECK_ON,
            ItemFact.FOLLOWS);

    /**
     * The document of a page.
     *
     * @param items what the caller sees of its items, removed ones too
     */
    public static ProgressDocument of(
            long pageId, List<VisibleItem> items, Optional<ScanProblem> problem, Messages messages) {
        List<VisibleItem> shown = shown(items);
        Progress progress = Progress.of(shown);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("pageId", Long.toString(pageId));
        putNumbers(progress, values);
        putUnchecked(shown.stream(), values);
        problem.ifPresent(found -> values.put("pageProblem", problem(found)));
        values.put("items", shown.stream().map(seen -> item(seen, messages)).toList());
        return new ProgressDocument(values, progress.asOf());
    }

    private static List<VisibleItem> shown(List<VisibleItem> items) {
        return items.stream()
                .filter(seen -> !seen.isRemoved())
                .filter(ItemFilter.ALL::admits)
                .toList();
    }

    static void putNumbers(Progress progress, Map<String, Object> values) {
        progress.numbers().forEach((name, number) -> values.put(ItemFact.property(name), number));
    }

    /**
     * The document with what the histories of the page's items tell: how many were done in time, of how many that had a date, how many
     * dates moved, and the median age of open items in days.
     *
     * @param items those of which the document tells
     */
    public ProgressDocument withFigures(List<VisibleItem> items, Histories histories, LocalDate today) {
        List<Timeline> timelines = Timeline.of(shown(items), histories);
        DueFigures due = DueFigures.of(timelines);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("onTime", due.onTime());
        figures.put("dated", due.dated());
        figures.put("moved", due.moved());
        OpenAge.median(timelines, today).ifPresent(days -> figures.put("medianAge", days));
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put("figures", figures);
        return new ProgressDocument(more, asOf);
    }

    /** Of how many items it is not known what the caller may see of their issues, unless that is none. */
    static void putUnchecked(Stream<VisibleItem> items, Map<String, Object> values) {
        long unchecked = items.filter(seen -> seen.unchecked().isPresent()).count();
        if (unchecked > 0) {
            values.put("unchecked", unchecked);
        }
    }

    /** The document with its age. */
    public Map<String, Object> withAge() {
        Map<String, Object> whole = new LinkedHashMap<>(values);
        asOf.ifPresent(instant -> whole.put("asOf", instant.toString()));
        return whole;
    }

    /** The value of a tag that changes with anything but the age; it is weak, because the age may differ. */
    public String tag() {
        byte[] text = values.toString().getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }

    /** Why the items are those of an earlier version than the present one. */
    private static Map<String, Object> problem(ScanProblem found) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", found.code().value());
        values.put("since", found.since().toString());
        if (found.version() > 0) {
            values.put("version", found.version());
        }
        if (found.line() > 0) {
            values.put("line", found.line());
        }
        return values;
    }

    private static Map<String, Object> item(VisibleItem seen, Messages messages) {
        Finding finding = seen.finding();
        Map<String, Object> values = new LinkedHashMap<>();
        FACTS.forEach(fact -> fact.of(seen, messages).ifPresent(value -> values.put(fact.property(), value)));
        values.put("title", finding.title());
        values.put("impact", finding.impact().value());
        values.put("theme", finding.text(FindingField.THEME));
        values.put("success", finding.text(FindingField.SUCCESS));
        return values;
    }
}
