package dev.hindsight.status;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/**
 * Page, REST and export say the same of an item, whatever its state, for a reader who sees its issue and for one who does
 * not. The page names carol and 20 November, Jira names bob and 15 December; it is 22 November.
 */
public class SameEverywhereTest {

    private static final Pattern ROW = Pattern.compile("(?s)<tr class=\"action-item\"([^>]*)>(.*?)</tr>");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-([a-z-]+)=\"([^\"]*)\"");
    private static final Pattern CELL = Pattern.compile("(?s)<td [^>]*>(.*?)</td>");
    private static final Map<String, String> NAMES = Map.of("Bob Brown", "bob", "Carol Clark", "carol");

    /** One row of the table; an empty text says that the fact is absent. */
    private record Row(
            ItemState state,
            boolean closed,
            boolean hidden,
            String key,
            String status,
            String category,
            String resolution,
            String owner,
            String due,
            String overdue,
            String completion) {

        String name() {
            return state.value() + (closed ? " closed" : "") + (hidden ? " hidden" : "");
        }

        Map<String, String> facts() {
            return Map.of(
                    "issue-key", key,
                    "status", status,
                    "category", category,
                    "resolution", resolution,
                    "owner", owner,
                    "due", due,
                    "overdue", overdue,
                    "completion", completion);
        }
    }

    private static final List<Row> TABLE = List.of(
            ofPage(ItemState.INCOMPLETE, "false", "incomplete"),
            ofPage(ItemState.WAITING, "true", "open"),
            ofPage(ItemState.REFUSED, "true", "open"),
            ofPage(ItemState.WONT_DO, "false", "declined"),
            ofPage(ItemState.LATER, "false", "later"),
            ofPage(ItemState.COPY, "false", "not-counted"),
            row(ItemState.TRACKED, false, false, "OPS-12/In Progress/indeterminate//bob/2026-12-15/false/open"),
            row(ItemState.TRACKED, false, true, "////carol///"),
            row(ItemState.TRACKED, true, false, "OPS-12/Done/done/Won't Do/bob/2026-12-15/false/dropped"),
            row(ItemState.TRACKED, true, true, "////carol///"),
            row(ItemState.MISSING, false, false, "OPS-12////carol/2026-11-20/true/open"),
            row(ItemState.MISSING, false, true, "////carol/2026-11-20/true/open"),
            row(ItemState.MISSING, true, false, "OPS-12////carol/2026-11-20/true/open"),
            row(ItemState.MISSING, true, true, "////carol/2026-11-20/true/open"),
            row(ItemState.REMOVED, false, false, "OPS-12/In Progress/indeterminate//bob/2026-12-15/false/not-counted"),
            row(ItemState.REMOVED, false, true, "////carol/2026-11-20/false/not-counted"));

    /** But that of an empty block, of which nothing is said anywhere. */
    @Test
    public void everyStateIsInTheTable() {
        for (ItemState state : EnumSet.complementOf(EnumSet.of(ItemState.EMPTY))) {
            assertTrue(state.value(), TABLE.stream().anyMatch(row -> row.state() == state));
        }
    }

    @Test
    public void sayTheSame() {
        for (Row row : TABLE) {
            Scenery scenery = new Scenery().holding(item(row));
            if (row.hidden()) {
                scenery.hiding("uid-1");
            }

            assertSays(row, "export", export(scenery));
            if (row.state() != ItemState.REMOVED) {
                assertSays(row, "progress", progress(scenery));
                assertSays(row, "page", page(scenery));
            }
        }
    }

    @Test
    public void sayTheSameAge() {
        Instant later = SampleItem.SEEN.plusSeconds(3600);

        assertAge(later, new Scenery().holding(SampleItem.tracked()).polledTo(later));
        assertAge(
                SampleItem.SEEN, new Scenery().holding(SampleItem.tracked()).polledTo(SampleItem.SEEN.minusSeconds(1)));
        assertAge(SampleItem.SEEN, new Scenery().holding(List.of(unreadable())).polledTo(later));
        assertAge(
                SampleItem.SEEN,
                new Scenery().holding(List.of(readInTheNameOf("alice-key"))).polledTo(later, "alice-key"));
        assertAge(
                later,
                new Scenery().holding(List.of(readInTheNameOf("bob-key"))).polledTo(later, "alice-key"));
    }

    private static ActionItem readInTheNameOf(String userKey) {
        ActionItem item = SampleItem.tracked().build();
        return item.withSchedule(
                item.schedule().dueAt(SampleItem.SEEN, Optional.of(userKey)).idle());
    }

    private static ActionItem unreadable() {
        ActionItem item = SampleItem.tracked().build();
        WaitReason reason = new WaitReason(WaitReason.Code.NO_SUCH_ISSUE, "OPS-12");
        return item.withSchedule(item.schedule().refusedToBeRead(reason, SampleItem.SEEN, SampleItem.SEEN));
    }

    private static void assertAge(Instant expected, Scenery scenery) {
        String html = scenery.status(Map.of());

        assertTrue(html, html.contains(" data-as-of=\"" + expected + "\""));
        assertEquals(expected.toString(), ((Map<?, ?>) scenery.progress().getEntity()).get("asOf"));
        assertEquals(expected.toString(), export(scenery).get("as-of"));
    }

    /** What a place says of a fact is what the table says; not every place says everything. */
    private static void assertSays(Row row, String place, Map<String, String> said) {
        row.facts().forEach((name, value) -> {
            if (said.containsKey(name) || !leavesOut(place, name)) {
                assertEquals(row.name() + ", " + place + ", " + name, value, said.getOrDefault(name, ""));
            }
        });
    }

    private static boolean leavesOut(String place, String name) {
        return !place.equals("export") && List.of("status", "completion").contains(name);
    }

    private static Map<String, String> page(Scenery scenery) {
        String html = scenery.status(Map.of());
        Matcher found = ROW.matcher(html);
        assertTrue(html, found.find());
        Map<String, String> facts = new HashMap<>();
        ATTRIBUTE.matcher(found.group(1)).results().forEach(fact -> facts.put(fact.group(1), fact.group(2)));
        List<String> cells = CELL.matcher(found.group(2))
                .results()
                .map(cell -> cell.group(1))
                .toList();
        String owner = cells.get(1).replaceFirst(" <span .*", "");
        facts.put("owner", NAMES.getOrDefault(owner, owner));
        facts.computeIfAbsent("due", absent -> "");
        facts.replaceAll((name, value) -> value.replace("&#39;", "'"));
        return facts;
    }

    private static Map<String, String> progress(Scenery scenery) {
        Map<?, ?> document = (Map<?, ?>) scenery.progress().getEntity();
        Map<?, ?> item = (Map<?, ?>) ((List<?>) Objects.requireNonNull(document.get("items"))).get(0);
        Map<String, String> facts = new HashMap<>();
        for (ItemFact fact : ItemFact.values()) {
            Object value = item.get(fact.property());
            if (value != null) {
                facts.put(fact.attribute(), value.toString());
            }
        }
        return facts;
    }

    private static Map<String, String> export(Scenery scenery) {
        List<String> lines = scenery.export();
        String[] names = lines.get(0).split(",", -1);
        String[] cells = lines.get(1).split(",", -1);
        Map<String, String> facts = new HashMap<>();
        for (int column = 0; column < names.length; column++) {
            facts.put(names[column], cells[column]);
        }
        return facts;
    }

    private static SampleItem item(Row row) {
        SampleItem item =
                SampleItem.in(row.state()).with(FindingField.OWNER, "carol-key").with(FindingField.DUE, "2026-11-20");
        boolean bound =
                List.of(ItemState.TRACKED, ItemState.MISSING, ItemState.REMOVED).contains(row.state());
        return bound ? item.issue(issue(row.closed())) : item;
    }

    private static IssueSnapshot issue(boolean closed) {
        return new IssueSnapshot(
                new IssueId("link-1", "10042"),
                "OPS-12",
                closed
                        ? new Issue.Status("10001", "Done", StatusCategory.DONE)
                        : new Issue.Status("3", "In Progress", StatusCategory.INDETERMINATE),
                closed ? Optional.of(new Resolution("10002", "Won't Do")) : Optional.empty(),
                Optional.empty(),
                Optional.of("bob"),
                Optional.of(LocalDate.parse("2026-12-15")),
                Optional.empty(),
                SampleItem.SEEN);
    }

    private static Row ofPage(ItemState state, String overdue, String completion) {
        return row(state, false, false, "////carol/2026-11-20/" + overdue + "/" + completion);
    }

    private static Row row(ItemState state, boolean closed, boolean hidden, String facts) {
        List<String> all = new ArrayList<>(List.of(facts.split("/", -1)));
        return new Row(
                state,
                closed,
                hidden,
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7));
    }
}
