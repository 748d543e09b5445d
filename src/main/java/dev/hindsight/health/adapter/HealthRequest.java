package dev.hindsight.health.adapter;

import dev.hindsight.health.Health;
import dev.hindsight.settings.adapter.SettingsRequest;
import dev.hindsight.status.RenderContext;
import java.util.Map;
import java.util.Optional;

/**
 * What the health page shows. Immutable.
 *
 * @param reading by whom it is read
 * @param form where its buttons send to, and what proves that they are of this page
 * @param health how the plugin is doing
 * @param pages the pages named on it, by id, as far as the administrator may view them
 * @param export address of the export of all action items
 * @param news key of the sentence that says what was just done; empty when nothing was
 */
public record HealthRequest(
        RenderContext reading,
        SettingsRequest.Form form,
        Health health,
        Map<Long, NamedPage> pages,
        String export,
        Optional<String> news) {

    public HealthRequest {
        pages = Map.copyOf(pages);
    }

    /** A page that may be named, by address and title. */
    public record NamedPage(String address, String title) {}
}
