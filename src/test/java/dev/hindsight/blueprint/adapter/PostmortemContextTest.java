package dev.hindsight.blueprint.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.TemplateVariables;
import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingProblem;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;

/** What a page made from the blueprint starts with. */
public class PostmortemContextTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    @Test
    public void twoFindingsAreThereAndNeitherCanBecomeAnIssueYet() throws BrokenMarkupException {
        List<FindingBlock> blocks = findings(start());
        assertEquals(2, blocks.size());
        assertEquals(Impact.HIGH, blocks.get(0).finding().impact());
        assertEquals(Impact.MEDIUM, blocks.get(1).finding().impact());
        for (FindingBlock block : blocks) {
            assertTrue(FieldRules.DEFAULT.blockers(block.finding()).stream()
                    .map(FindingProblem::field)
                    .toList()
                    .contains(FindingField.TITLE));
            assertEquals(List.of(), block.finding().problems());
        }
    }

    @Test
    public void noTwoFindingsOfAnyTwoPagesShareAKey() throws BrokenMarkupException {
        Set<String> keys = new HashSet<>();
        for (ContentTemplate.Start start : List.of(start(), start())) {
            findings(start).forEach(block -> keys.add(block.id().orElseThrow()));
        }
        assertEquals(4, keys.size());
    }

    @Test
    public void nothingOfTheTemplateLanguageIsLeft() {
        assertFalse(start().body(), start().body().contains("<at:"));
    }

    @Test
    public void theDayIsTodayWhereTheAuthorIs() {
        String tokyo = BlueprintFiles.started("", NOW, ZoneId.of("Asia/Tokyo")).body();
        assertTrue(tokyo, tokyo.contains("<time datetime=\"2026-11-23\"/>"));
    }

    @Test
    public void theTitleHasTheDayUntilSomebodyHasChosenAnother() {
        assertEquals("Migration postmortem 2026-11-22", start().title());
        assertEquals(
                "Order archive",
                BlueprintFiles.started("Order archive", NOW, ZoneOffset.UTC).title());
    }

    /** As for a draft of which nothing is known yet. */
    @Test
    public void neitherSpaceNorTitleNorAnswersNeedToBeThere() {
        Map<String, Object> variables = TemplateVariables.of(
                BlueprintFiles.context(NOW, ZoneOffset.UTC), Map.of("jiraProject", "OPS", "goLive", 7));

        assertEquals("Migration postmortem 2026-11-22", variables.get("ContentPageTitle"));
        assertEquals("OPS", variables.get("projectValue"));
        assertEquals("", variables.get("live"));
    }

    private static ContentTemplate.Start start() {
        return BlueprintFiles.started("", NOW, ZoneOffset.UTC);
    }

    private static List<FindingBlock> findings(ContentTemplate.Start start) throws BrokenMarkupException {
        List<MacroBlock> macros = new MacroBlockReader(Set.of(FindingBlock.MACRO)).read(start.body());
        return IntStream.range(0, macros.size())
                .mapToObj(position -> FindingBlock.of(position, macros.get(position)))
                .toList();
    }
}
