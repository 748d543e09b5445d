package dev.hindsight.render;

import static dev.hindsight.render.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Clearance;
import dev.hindsight.action.ConfirmPage;
import dev.hindsight.action.Consent;
import dev.hindsight.action.HeldItems;
import dev.hindsight.action.ItemState;
import dev.hindsight.action.Obstacle;
import dev.hindsight.action.Reason;
import dev.hindsight.progress.SampleItem;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** What an editor is asked before the tickets of a restricted page or a draft are made. */
public class ConfirmViewTest {

    private static final List<String> OPS = List.of("OPS");

    @Test
    public void asksForARestrictedDraft() {
        assertGolden(
                "confirm",
                confirm(
                        new Clearance(List.of(Obstacle.DRAFT, Obstacle.RESTRICTED), false),
                        new HeldItems(List.of(held("one"), held("two")), OPS),
                        Map.of(),
                        false));
    }

    @Test
    public void tellsWhoConfirmedAndLetsItBeTakenBack() {
        Consent consent = new Consent("bob-key", Instant.parse("2026-11-22T10:15:00Z"));
        assertGolden(
                "confirm-given",
                confirm(
                        new Clearance(List.of(), true),
                        new HeldItems(List.of(), List.of()),
                        Map.of(Obstacle.RESTRICTED, consent),
                        false));
    }

    @Test
    public void escapesTitles() {
        ActionItem hostile = Findings.hostile()
                .uid("hostile")
                .stuck(new Reason(Reason.Code.RESTRICTED), "alice-key")
                .build();

        String html = confirm(
                new Clearance(List.of(Obstacle.RESTRICTED), false),
                new HeldItems(List.of(hostile), OPS),
                Map.of(),
                true);

        assertFalse(html, html.contains("<script"));
        assertTrue(html, html.contains("The form had expired"));
    }

    private static String confirm(
            Clearance clearance, HeldItems held, Map<Obstacle, Consent> consents, boolean expired) {
        return new Scenery()
                .confirm(new ConfirmRequest(
                        Locale.UK,
                        123,
                        new SettingsRequest.Form("/plugins/servlet/hindsight/page", "atl_token", "proof"),
                        new ConfirmPage.Question("Postmortem <1>", Scenery.PAGE, clearance, held, consents),
                        expired));
    }

    private static ActionItem held(String uid) {
        return SampleItem.in(ItemState.WAITING)
                .uid(uid)
                .stuck(new Reason(Reason.Code.DRAFT), "alice-key")
                .build();
    }
}
