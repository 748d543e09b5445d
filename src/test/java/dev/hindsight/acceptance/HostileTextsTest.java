package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.acceptance.Client.Answer;
import dev.hindsight.acceptance.HostileOutputs.Output;
import dev.hindsight.guard.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Texts stay texts, wherever they come from and wherever they are shown or sent: each output of a site that is full of hostile ones is
 * made of the same elements as that of one with harmless ones.
 */
public class HostileTextsTest {

    private static final List<Output> OUTPUTS = HostileOutputs.all();
    private static final Map<Output, List<Answer>> HARMLESS = new LinkedHashMap<>();
    private static final Map<Output, List<Answer>> HOSTILE = new LinkedHashMap<>();
    private static final Map<Boolean, List<JsonNode>> ISSUES = new LinkedHashMap<>();
    private static final Map<Boolean, List<JsonNode>> LINKS = new LinkedHashMap<>();

    @BeforeClass
    public static void showEverything() {
        try (HostileSite site = new HostileSite()) {
            show(site, "HZA", HostileTexts.harmless(), false, HARMLESS);
            show(site, "HZB", HostileTexts.hostile(), true, HOSTILE);
        }
    }

    private static void show(
            HostileSite site, String space, List<String> texts, boolean hostile, Map<Output, List<Answer>> shown) {
        site.name(texts);
        HostilePages pages = new HostilePages(site, space, texts);
        OUTPUTS.forEach(output -> shown.put(output, output.shown().on(pages)));
        ISSUES.put(hostile, pages.issues());
        LINKS.put(hostile, pages.remoteLinks());
    }

    @AfterClass
    public static void forget() {
        Stream.of(HARMLESS, HOSTILE, ISSUES, LINKS).forEach(Map::clear);
    }

    @Test
    public void whateverShowsTextsHasARow() {
        Set<String> shown = new TreeSet<>(Surface.macros());
        shown.addAll(Surface.addresses());
        shown.addAll(Surface.templates());

        assertEquals(
                shown,
                OUTPUTS.stream()
                        .flatMap(output -> output.through().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    public void noOutputHasAnElementOrAttributeOrAddressThatATextHasMade() {
        Map<String, Object> foreign = new LinkedHashMap<>();
        for (Output output : OUTPUTS) {
            for (int number = 0; number < answers(HOSTILE, output).size(); number++) {
                Answer hostile = answers(HOSTILE, output).get(number);
                Answer harmless = answers(HARMLESS, output).get(number);
                assertEquals(output.name(), harmless.status(), hostile.status());
                if (isHtml(hostile)) {
                    foreign.put(output.name() + " " + number, foreign(output, harmless, hostile));
                }
            }
        }
        foreign.values().removeIf("{} []"::equals);
        assertEquals(Map.of(), foreign);
    }

    /** What a hostile page has more of, and what is dangerous there. */
    private static String foreign(Output output, Answer harmless, Answer hostile) {
        HtmlStructure expected = HtmlStructure.of(harmless.text());
        HtmlStructure page = HtmlStructure.of(hostile.text());
        Map<String, Integer> more = HtmlStructure.more(expected, page);
        if (output.through().contains("health/health.vm")) {
            // It tells of the whole site, so that it has more rows by then
            more.keySet().removeAll(expected.elements().keySet());
        }
        return more + " " + page.dangers();
    }

    @Test
    public void eachOutputShowsTheTexts() {
        Map<String, Object> lacking = new LinkedHashMap<>();
        for (Output output : OUTPUTS) {
            Set<Integer> marks = HostileTexts.allMarks();
            for (Answer answer : answers(HOSTILE, output)) {
                marks.removeAll(HostileTexts.marksIn(
                        isHtml(answer) ? HtmlStructure.of(answer.text()).text() : answer.text()));
            }
            if (output.whole() && !marks.isEmpty()) {
                lacking.put(output.name(), marks);
            }
        }
        assertEquals(Map.of(), lacking);
    }

    @Test
    public void whatIsJsonHasTheSameFieldsAndIsTakenForNothingElse() {
        for (Output output : OUTPUTS) {
            for (int number = 0; number < answers(HOSTILE, output).size(); number++) {
                Answer answer = answers(HOSTILE, output).get(number);
                if (answer.header("Content-Type").startsWith("application/json")) {
                    assertEquals(output.name(), "nosniff", answer.header("X-Content-Type-Options"));
                    assertEquals(
                            output.name(),
                            fields(answers(HARMLESS, output).get(number).json()),
                            fields(answer.json()));
                } else {
                    boolean empty = answer.text().isEmpty();
                    assertTrue(output.name(), empty || isHtml(answer) || isCsv(answer) || isCalendar(answer));
                }
            }
        }
    }

    @Test
    public void noCellIsAFormulaWhateverSeparatesThem() {
        List<Answer> exports = Stream.of(HOSTILE, HARMLESS)
                .flatMap(shown -> shown.values().stream().flatMap(List::stream))
                .filter(HostileTextsTest::isCsv)
                .toList();
        assertFalse(exports.isEmpty());
        for (Answer export : exports) {
            char own = separator(export);
            List<List<String>> rows = CsvReading.of(export.text(), own).rows();
            assertTrue(rows.size() > HostileTexts.allMarks().size());
            rows.forEach(row -> assertEquals(row.toString(), rows.get(0).size(), row.size()));
            // Who asks for tabs has a program that reads them
            for (char separator : (own == '\t' ? "\t" : ",;\t").toCharArray()) {
                assertEquals(List.of(), CsvReading.of(export.text(), separator).formulae());
            }
        }
    }

    @Test
    public void noTextIsALineOfACalendar() {
        Output calendar = OUTPUTS.stream()
                .filter(output -> answers(HOSTILE, output).stream().anyMatch(HostileTextsTest::isCalendar))
                .findFirst()
                .orElseThrow();
        assertEquals(
                names(answers(HARMLESS, calendar).get(0)),
                names(answers(HOSTILE, calendar).get(0)));
    }

    private static List<String> names(Answer calendar) {
        return Stream.of(calendar.text().replace("\r\n ", "").split("[\r\n]+"))
                .map(line -> line.replaceAll(":.*", ""))
                .toList();
    }

    @Test
    public void whatIsWrittenToJiraIsNoMarkupThere() {
        List<JsonNode> issues = ISSUES.getOrDefault(true, List.of());
        assertEquals(HostileTexts.allMarks().size(), issues.size());
        Set<Integer> told = new TreeSet<>();
        for (int number = 0; number < issues.size(); number++) {
            JsonNode fields = issues.get(number).get("fields");
            JsonNode harmless =
                    ISSUES.getOrDefault(false, List.of()).get(number).get("fields");
            String description = fields.get("description").asText();
            assertEquals(description, JiraMarks.in(harmless.get("description").asText()), JiraMarks.in(description));
            assertEquals(
                    description,
                    harmless.get("description").asText().lines().count(),
                    description.lines().count());
            assertTrue(
                    fields.get("summary").toString(),
                    fields.get("summary").asText().matches("[^\\r\\n]{1,255}"));
            fields.get("labels")
                    .forEach(label ->
                            assertTrue(label.toString(), label.asText().matches("postmortem|theme-[\\p{L}\\p{N}-]+")));
            told.addAll(HostileTexts.marksIn(description));
        }
        assertEquals(HostileTexts.allMarks(), told);
    }

    @Test
    public void linksInJiraLeadToThePageAndNowhereElse() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode links : LINKS.getOrDefault(true, List.of())) {
            assertEquals(1, links.size());
            String address = links.get(0).at("/object/url").asText();
            if (!address.matches(
                    "http://localhost:\\d+/confluence/pages/viewpage\\.action\\?pageId=\\d+#finding-[0-9a-f-]{36}")) {
                wrong.add(address);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<Answer> answers(Map<Output, List<Answer>> shown, Output output) {
        return shown.getOrDefault(output, List.of());
    }

    private static boolean isHtml(Answer answer) {
        return answer.header("Content-Type").startsWith("text/html");
    }

    private static boolean isCsv(Answer answer) {
        return answer.header("Content-Type").startsWith("text/csv");
    }

    private static boolean isCalendar(Answer answer) {
        return answer.header("Content-Type").startsWith("text/calendar");
    }

    /** What stands behind the name of the first column. */
    private static char separator(Answer export) {
        return export.text().replaceFirst("^\uFEFF[a-z-]+", "").charAt(0);
    }

    /** The names of all fields, wherever they are. */
    private static Set<String> fields(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        json.forEach(inner -> names.addAll(fields(inner)));
        return names;
    }
}
