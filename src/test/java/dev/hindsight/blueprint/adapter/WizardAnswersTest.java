package dev.hindsight.blueprint.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.review.ReviewPlan;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.Test;

/** What an author has said in the wizard, as the page holds it. */
public class WizardAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:15:00Z");

    private static final List<String> FIELDS = List.of(
            "migrationName",
            "migratedFrom",
            "migratedTo",
            "windowFrom",
            "windowTo",
            "goLive",
            "environments",
            "regions",
            "facilitator",
            "productPeople",
            "engineeringPeople",
            "operationsPeople",
            "securityPeople",
            "successPeople",
            "jiraProject",
            "sharedObjective");

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("migrationName", "Order archive"),
            Map.entry("migratedFrom", "Oracle"),
            Map.entry("migratedTo", "PostgreSQL"),
            Map.entry("windowFrom", "2026-11-14"),
            Map.entry("windowTo", "2026-11-15"),
            Map.entry("goLive", "2026-11-16"),
            Map.entry("environments", "Staging, production"),
            Map.entry("regions", "eu-west"),
            Map.entry("facilitator", "bob"),
            Map.entry("productPeople", "alice, Zoe Unknown"),
            Map.entry("engineeringPeople", "@bob; alice,"),
            Map.entry("jiraProject", "plat"),
            Map.entry("sharedObjective", "Q1: move without night shifts"));

    @Test
    public void everythingThatWasSaidIsOnThePage() {
        String body = start(ANSWERS).body();
        for (String said : List.of(
                "Order archive",
                "Oracle to PostgreSQL",
                day("2026-11-14") + " \u2013 " + day("2026-11-15"),
                "<td>" + day("2026-11-16"),
                "Staging, production",
                "eu-west",
                mention("alice") + ", Zoe Unknown",
                mention("bob") + ", " + mention("alice"),
                "Q1: move without night shifts")) {
            assertTrue(said, body.contains(said));
        }
    }

    @Test
    public void theWizardAsksForEachFieldThatThePageTakesAndNoOther() {
        Document form = Jsoup.parse(BlueprintFiles.wizard());

        assertEquals(Set.copyOf(FIELDS), Set.copyOf(form.select("[name]").eachAttr("name")));
        form.select("[name]")
                .forEach(field -> assertEquals(
                        field.attr("name"),
                        1,
                        form.select("label[for=" + field.id() + "]").size()));
    }

    @Test
    public void theTitleNamesTheMigration() {
        assertEquals("Migration postmortem: Order archive", start(ANSWERS).title());
        assertEquals(
                "Migration postmortem: Oracle to PostgreSQL",
                start(Map.of("migratedFrom", "Oracle", "migratedTo", "PostgreSQL"))
                        .title());
        assertEquals(
                "Migration postmortem 2026-11-22",
                start(Map.of("migrationName", "  ")).title());
    }

    @Test
    public void thePlaceholderFindingsHaveTheObjectiveAndTheProject() throws BrokenMarkupException {
        for (FindingBlock block : findings(start(ANSWERS))) {
            assertEquals("Q1: move without night shifts", block.finding().text(FindingField.OBJECTIVE));
            assertEquals("PLAT", block.finding().text(FindingField.PROJECT));
            assertEquals(List.of(), block.finding().problems());
        }
    }

    @Test
    public void theProjectOfTheSpaceIsNotRepeated() throws BrokenMarkupException {
        for (FindingBlock block : findings(start(Map.of("jiraProject", " ops ")))) {
            assertEquals("", block.finding().text(FindingField.PROJECT));
        }
    }

    @Test
    public void theReviewsHaveTheFacilitatorAndTheGoLive() throws BrokenMarkupException {
        assertEquals(Map.of("facilitator", "bob-key", "from", "2026-11-16"), reviews(start(ANSWERS)));
        assertEquals(Map.of(), reviews(start(Map.of())));
        assertEquals(Map.of("facilitator", "Zoe"), reviews(start(Map.of("facilitator", "Zoe", "goLive", "16.11."))));
    }

    @Test
    public void theReviewsStandForTheirDays() {
        assertFalse(start(ANSWERS).body().contains(day("2026-12-16")));
    }

    @Test
    public void aDateThatCannotBeReadStaysAsItWasTyped() {
        assertTrue(start(Map.of("goLive", "16.11.")).body().contains("<td>16.11. "));
    }

    @Test
    public void nothingThatWasTypedIsMarkup() throws Exception {
        String hostile = "<ac:link/>&\"'<script>]]><![CDATA[{0}\u0000\uD800$1";
        Map<String, String> answers = new HashMap<>();
        FIELDS.forEach(field -> answers.put(field, hostile + field));

        ContentTemplate.Start start = start(answers);

        StorageFormat.check(start.body());
        assertEquals(elements(start(Map.of()).body()), elements(start.body()));
        assertTrue(start.body(), start.body().contains("&lt;script&gt;]]&gt;"));
        assertTrue(start.title(), start.title().contains("<script>"));
        for (FindingBlock block : findings(start)) {
            assertEquals(
                    "<ac:link/>&\"'<script>]]><![CDATA[{0} $1sharedObjective",
                    block.finding().text(FindingField.OBJECTIVE));
        }
    }

    /** How many elements of each name there are; the reviews have a parameter more. */
    private static Map<String, Integer> elements(String body) {
        Map<String, Integer> counts = new HashMap<>();
        Jsoup.parse(body, Parser.xmlParser()).getAllElements().stream()
                .filter(element -> !element.attr("ac:name").equals("facilitator"))
                .forEach(element -> counts.merge(element.tagName(), 1, Integer::sum));
        return counts;
    }

    @Test
    public void aPageWithoutAnAnswerHasNoEmptyMention() {
        assertFalse(start(Map.of("facilitator", " , ;@")).body().contains("ri:user"));
    }

    private static ContentTemplate.Start start(Map<String, String> answers) {
        return BlueprintFiles.started("", answers, NOW, ZoneOffset.UTC);
    }

    private static String day(String date) {
        return "<time datetime=\"" + date + "\"/>";
    }

    private static String mention(String name) {
        return "<ac:link><ri:user ri:userkey=\"" + name + "-key\"/></ac:link>";
    }

    private static List<FindingBlock> findings(ContentTemplate.Start start) throws BrokenMarkupException {
        List<FindingBlock> findings = new MacroBlockReader(Set.of(FindingBlock.MACRO))
                .read(start.body()).stream()
                        .map(block -> FindingBlock.of(0, block))
                        .toList();
        assertEquals(2, findings.size());
        return findings;
    }

    private static Map<String, String> reviews(ContentTemplate.Start start) throws BrokenMarkupException {
        List<MacroBlock> macros = new MacroBlockReader(Set.of(ReviewPlan.MACRO)).read(start.body());
        assertEquals(1, macros.size());
        return macros.get(0).parameters();
    }
}
