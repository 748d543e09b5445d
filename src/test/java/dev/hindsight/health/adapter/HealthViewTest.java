package dev.hindsight.health.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.connection.LinkState;
import dev.hindsight.frame.Golden;
import dev.hindsight.frame.Scenery;
import dev.hindsight.health.Health;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.adapter.SettingsRequest;
import dev.hindsight.status.SampleItem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What administrators see of how the plugin is doing. */
public class HealthViewTest {

    private static final HealthRequest.NamedPage PAGE =
            new HealthRequest.NamedPage("https://wiki.example.org/x", "Cutover <script>alert(1)</script>");

    private final ActionItem refused = SampleItem.in(ItemState.REFUSED)
            .stuck(new WaitReason(WaitReason.Code.REFUSED, "Field \"Secret plan\" is required"), "alice-key")
            .build();

    @Test
    public void tellsNumbersReasonsAndLinks() {
        String html = render(Map.of(123L, PAGE), Optional.of("health.retrying"));

        Golden.assertGolden("health", html);
        assertFalse(html, html.contains("<script>"));
    }

    @Test
    public void saysNothingOfAPageThatTheAdministratorMayNotViewButItsId() {
        String html = render(Map.of(), Optional.empty());

        assertTrue(html, html.contains("page 123"));
        assertFalse(html, html.contains("Secret plan"));
        assertFalse(html, html.contains("Cutover"));
    }

    @Test
    public void saysSoWhenThereIsNothingToTell() {
        Health nothing = new Health(Map.of(), new Backlog.Size(0, 0, 0, 0), Optional.empty(), List.of(), List.of());

        String html = render(nothing, Map.of(), Optional.empty());

        assertTrue(html, html.contains("Nothing is in the way of any action item."));
        assertEquals(-1, html.indexOf("obstacle\""));
    }

    private String render(Map<Long, HealthRequest.NamedPage> pages, Optional<String> news) {
        LinkState used = new LinkState(
                "link-1",
                "https://jira.example.org",
                "Our <Jira>",
                "https://jira.example.org",
                Optional.of(SampleItem.SEEN),
                Optional.of(SampleItem.SEEN),
                Optional.of(SampleItem.SEEN.plusSeconds(60)),
                Optional.of("digest"),
                Optional.of("carol-key"));
        Health health = new Health(
                Map.of(ItemState.WAITING, 2, ItemState.REFUSED, 1),
                new Backlog.Size(1, 2, 0, 7),
                Optional.of(new Health.Waiting(refused, SampleItem.SEEN)),
                List.of(new Backlog.Obstacle(ItemState.REFUSED, WaitReason.Code.REFUSED, 1, refused)),
                List.of(used, LinkState.unknown("link-2")));
        return render(health, pages, news);
    }

    private static String render(Health health, Map<Long, HealthRequest.NamedPage> pages, Optional<String> news) {
        return new Scenery()
                .health(new HealthRequest(
                        Scenery.DISPLAY,
                        new SettingsRequest.Form("/plugins/servlet/hindsight/health", "atl_token", "proof"),
                        health,
                        pages,
                        "/rest/hindsight/1.0/export?format=csv",
                        news));
    }
}
