package dev.hindsight.export.adapter.rest;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Scenery;
import dev.hindsight.frame.StreamedLines;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.Test;

/** What is in the export, and that programs of others read it. */
public class ExportResourceTest {

    private static final String TEXT = "Übergabe; \"prüfen\", dann\nweiter";

    @Test
    public void leavesOutThePagesThatTheCallerMayNotView() {
        List<CSVRecord> rows = rows(
                ',',
                new Scenery()
                        .page(1, "One")
                        .page(2, "Two")
                        .holding(
                                SampleItem.tracked().uid("a").onPage(1).with(FindingField.TITLE, "Alarm"),
                                SampleItem.tracked().uid("b").onPage(2).with(FindingField.TITLE, "Secret"))
                        .notViewable(2)
                        .exports
                        .export("OPS", "", "csv", ","));

        assertEquals(List.of("Alarm"), titles(rows));
    }

    @Test
    public void isOfOnePageWhenThatIsAskedFor() {
        Scenery scenery = new Scenery()
                .page(1, "One")
                .page(2, "Two")
                .holding(
                        SampleItem.tracked().uid("a").onPage(1).with(FindingField.TITLE, "Alarm"),
                        SampleItem.tracked().uid("b").onPage(2).with(FindingField.TITLE, "Other"));

        Response answer = scenery.exports.export("", "1", "csv", "");

        assertEquals(List.of("Alarm"), titles(rows(',', answer)));
        assertEquals("attachment; filename=\"action-items-1.csv\"", answer.getHeaderString("Content-Disposition"));
    }

    @Test
    public void sameAnswerForAPageThatIsHiddenAndForWhatIsNone() {
        Scenery scenery = new Scenery().page(1, "One").notViewable(1).notViewable(2);

        for (String page : List.of("1", "2", "-1", "x", "99999999999999999999")) {
            Response answer = scenery.exports.export("", page, "csv", "");

            assertEquals(page, 404, answer.getStatus());
            assertEquals(
                    Map.of(
                            "error",
                            "There is no page with the ID " + page + ", or you can’t view it.",
                            "field",
                            "pageId"),
                    answer.getEntity());
        }
    }

    @Test
    public void programsOfOthersReadItInEnglishAndInGerman() {
        for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
            Response answer = new Scenery()
                    .readIn(locale, ZoneOffset.UTC)
                    .holding(SampleItem.tracked().with(FindingField.REMEDY, TEXT))
                    .exports
                    .export("", "", "csv", "");

            CSVRecord row = rows(locale.equals(Locale.UK) ? ',' : ';', answer).get(0);
            assertEquals(TEXT, row.get("remedy"));
            assertEquals("2026-12-15", row.get("due"));
            assertEquals("bob", row.get("owner"));
            assertEquals("123", row.get("page-id"));
        }
    }

    @Test
    public void theCallerChoosesWhatSeparatesCells() {
        Scenery scenery = new Scenery().readIn(Locale.GERMANY, ZoneOffset.UTC).holding(SampleItem.tracked());

        for (Map.Entry<String, Character> asked :
                Map.of(",", ',', ";", ';', "tab", '\t').entrySet()) {
            Response answer = scenery.exports.export("", "", "csv", asked.getKey());

            assertEquals(1, rows(asked.getValue(), answer).size());
        }
    }

    @Test
    public void otherSeparatorsAreRefusedWithASentence() {
        Response answer = new Scenery().exports.export("", "", "csv", "|");

        assertEquals(400, answer.getStatus());
        assertEquals(
                Map.of(
                        "error",
                        "“|” isn’t a valid separator. Use a comma, a semicolon, or the word tab.",
                        "field",
                        "separator"),
                answer.getEntity());
    }

    @Test
    public void guardsTextsAndLeavesDatesAlone() {
        CSVRecord row =
                only(SampleItem.tracked().with(FindingField.TITLE, "=1+1").with(FindingField.REMEDY, "- a\n- b"));

        assertEquals("'=1+1", row.get("title"));
        assertEquals("'- a\n'- b", row.get("remedy"));
        assertEquals("2026-12-15", row.get("due"));
        assertEquals(SampleItem.SEEN.toString(), row.get("as-of"));
    }

    @Test
    public void newColumnsStandAtTheEnd() {
        List<String> names = only(SampleItem.tracked()).getParser().getHeaderNames();

        assertEquals(
                List.of(
                        "finding",
                        "page-id",
                        "space",
                        "state",
                        "flags",
                        "issue-id",
                        "issue-key",
                        "status",
                        "category",
                        "resolution",
                        "completion",
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
                        "affects",
                        "link-id",
                        "duplicate-of",
                        "page-title",
                        "reason",
                        "remedy",
                        "page-address",
                        "issue-address",
                        "checker",
                        "until",
                        "check",
                        "check-on",
                        "put-off",
                        "answered-by",
                        "answered-at",
                        "answered-by-owner",
                        "answer-note",
                        "answer-evidence",
                        "follows"),
                names);
    }

    @Test
    public void saysWhereThePageAndTheIssueAre() {
        Scenery scenery = new Scenery()
                .page(7, "Outage in May")
                .holding(SampleItem.tracked().onPage(7));

        CSVRecord row = rows(',', scenery.exports.export("", "", "csv", "")).get(0);

        assertEquals("Outage in May", row.get("page-title"));
        assertEquals("https://wiki.example.org/pages/viewpage.action?pageId=7", row.get("page-address"));
        assertEquals("https://jira.example.org/browse/OPS-12", row.get("issue-address"));
    }

    @Test
    public void tellsNothingOfAnIssueThatIsHidden() {
        Scenery scenery = new Scenery()
                .holding(SampleItem.tracked().stuck(new WaitReason(WaitReason.Code.UNREACHABLE), "bob-key"))
                .hiding("uid-1");

        CSVRecord row = rows(',', scenery.exports.export("", "", "csv", "")).get(0);

        assertEquals("", row.get("issue-address"));
        assertEquals("", row.get("reason"));
    }

    @Test
    public void saysWhyAnItemIsNotFurtherOrIsNotToBe() {
        SampleItem waits =
                SampleItem.in(ItemState.WAITING).stuck(new WaitReason(WaitReason.Code.UNREACHABLE), "bob-key");
        SampleItem declined = SampleItem.in(ItemState.WONT_DO).with(FindingField.REASON, "Costs more than it saves");

        assertEquals("Hindsight can’t reach Jira. It keeps trying.", only(waits).get("reason"));
        assertEquals("Costs more than it saves", only(declined).get("reason"));
        assertEquals(
                "",
                only(SampleItem.tracked().with(FindingField.REASON, "No longer so"))
                        .get("reason"));
    }

    @Test
    public void nobodyElseKeepsItAndNoBrowserGuessesItsType() {
        Response answer = new Scenery().exports.export("~bob smith", "", "csv", "");

        assertEquals("private, no-store", answer.getHeaderString("Cache-Control"));
        assertEquals("nosniff", answer.getHeaderString("X-Content-Type-Options"));
        assertEquals(
                "attachment; filename=\"action-items-_bob_smith.csv\"", answer.getHeaderString("Content-Disposition"));
    }

    private static CSVRecord only(SampleItem item) {
        List<CSVRecord> rows = rows(',', new Scenery().holding(item).exports.export("", "", "csv", ""));
        assertEquals(1, rows.size());
        return rows.get(0);
    }

    private static List<String> titles(List<CSVRecord> rows) {
        return rows.stream().map(row -> row.get("title")).toList();
    }

    /** What a parser of others reads behind the one byte order mark. */
    private static List<CSVRecord> rows(char separator, Response answer) {
        byte[] bytes = StreamedLines.bytes(answer);
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
        String text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        assertTrue(text, text.startsWith("finding" + separator) && !text.contains("\uFEFF"));
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> rows = parser.getRecords();
            rows.forEach(row -> assertTrue(row.toString(), row.isConsistent()));
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
