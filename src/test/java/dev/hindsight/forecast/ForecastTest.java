package dev.hindsight.forecast;

import static org.junit.Assert.assertEquals;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.forecast.Forecast.Effect;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.PageView;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What authors are told before they publish is what the scan decides afterwards. */
public class ForecastTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Map<String, String> COMPLETE =
            Map.of("title", "Compare row counts", "owner", "bob", "due", "2026-12-15");
    private static final ApprovalDecision DRAFT = awaiting(ApprovalReason.DRAFT);
    private static final ApprovalDecision RESTRICTED = awaiting(ApprovalReason.RESTRICTED);

    @Test
    public void aCompleteFindingGetsAnIssueInTheProjectOfItsSpaceOrInTheOneThatItNames() {
        assertEquals(new Forecast(Effect.CREATES, "OPS"), forecast(COMPLETE));
        assertEquals(new Forecast(Effect.CREATES, "PLAT"), forecast(with("project", "PLAT")));
    }

    @Test
    public void aFindingThatNamesAnIssueTracksThat() {
        assertEquals(new Forecast(Effect.LINKS, "OPS-7"), forecast(with("issue", "OPS-7")));
    }

    @Test
    public void nothingIsCreatedForWhatIsIncompleteOrHasAnOwnerWithoutAnAccount() {
        assertEquals(new Forecast(Effect.INCOMPLETE, ""), forecast(with("due", "")));
        assertEquals(new Forecast(Effect.INCOMPLETE, ""), forecast(with("due", "soon")));
        assertEquals(new Forecast(Effect.INCOMPLETE, ""), forecast(with("track", "no")));
        assertEquals(new Forecast(Effect.OWNER_UNKNOWN, ""), forecast(with("owner", "nobody")));
    }

    @Test
    public void nothingIsCreatedForADecisionOrAnIdea() {
        assertEquals(
                new Forecast(Effect.WONT_DO, ""), forecast(Map.of("title", "A", "track", "no", "reason", "Too dear")));
        assertEquals(new Forecast(Effect.LATER, ""), forecast(Map.of("title", "A", "track", "later")));
    }

    @Test
    public void nothingIsCreatedWithoutAProjectOrBeforeAnEditorApproves() {
        assertEquals(
                new Forecast(Effect.NO_PROJECT, ""),
                forecast(COMPLETE, Optional.empty(), rules(Map.of(), ApprovalDecision.FULL)));
        assertEquals(new Forecast(Effect.DRAFT, "OPS"), forecast(COMPLETE, Optional.empty(), inOps(DRAFT)));
        assertEquals(new Forecast(Effect.RESTRICTED, "OPS"), forecast(COMPLETE, Optional.empty(), inOps(RESTRICTED)));
    }

    @Test
    public void aFindingThatHasItsIssueKeepsIt() {
        VisibleItem tracked = SampleItem.tracked().shown(TODAY);
        VisibleItem hidden = SampleItem.tracked().hidden(TODAY);

        assertEquals(new Forecast(Effect.UPDATES, "OPS-12"), forecast(Map.of(), tracked));
        assertEquals(new Forecast(Effect.UPDATES, ""), forecast(COMPLETE, hidden));
    }

    @Test
    public void aCopyGetsNoneBeforeAnEditorDecides() {
        SampleItem copy = SampleItem.in(ItemState.COPY).copyOf("original");

        assertEquals(new Forecast(Effect.COPY, ""), forecast(COMPLETE, copy.shown(TODAY)));
    }

    @Test
    public void theStateThatIsExpectedIsThatOfTheScan() {
        assertEquals(ItemState.WAITING, Effect.CREATES.state());
        assertEquals(ItemState.WAITING, Effect.RESTRICTED.state());
        assertEquals(ItemState.INCOMPLETE, Effect.OWNER_UNKNOWN.state());
        assertEquals(ItemState.WONT_DO, Effect.WONT_DO.state());
        assertEquals(ItemState.LATER, Effect.LATER.state());
    }

    private static Map<String, String> with(String parameter, String text) {
        Map<String, String> parameters = new HashMap<>(COMPLETE);
        parameters.put(parameter, text);
        return parameters;
    }

    private static Forecast forecast(Map<String, String> parameters) {
        return forecast(parameters, Optional.empty(), inOps(ApprovalDecision.FULL));
    }

    private static Forecast forecast(Map<String, String> parameters, VisibleItem item) {
        return forecast(parameters, Optional.of(item), inOps(ApprovalDecision.FULL));
    }

    private static Forecast forecast(Map<String, String> parameters, Optional<VisibleItem> item, PageView.Rules rules) {
        return Forecast.of(Finding.ofParameters(parameters), item, rules, "bob"::equals);
    }

    private static PageView.Rules inOps(ApprovalDecision decision) {
        return rules(Map.of(IssueSettings.PROJECT.name(), "OPS"), decision);
    }

    private static PageView.Rules rules(Map<String, String> settings, ApprovalDecision decision) {
        return new PageView.Rules(new EffectiveSettings(settings, Map.of()), FieldRules.DEFAULT, decision);
    }

    private static ApprovalDecision awaiting(ApprovalReason reason) {
        return new ApprovalDecision(List.of(reason), true, Map.of());
    }
}
