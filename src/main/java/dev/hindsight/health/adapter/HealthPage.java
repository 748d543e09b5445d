package dev.hindsight.health.adapter;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.health.CheckHealth;
import dev.hindsight.health.Health;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Backlog;
import dev.hindsight.scan.RescanAllPages;
import dev.hindsight.settings.adapter.SettingsRequest;
import dev.hindsight.status.ContentStatus;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.RenderContext;
import dev.hindsight.sync.RetryNow;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the health page shows and does, apart from who may use it. Threads may share it. */
public final class HealthPage {

    private final CheckHealth check;
    private final HealthView view;
    private final Viewer viewer;
    private final Upkeep upkeep;

    public HealthPage(CheckHealth check, HealthView view, Viewer viewer, Upkeep upkeep) {
        this.check = check;
        this.view = view;
        this.viewer = viewer;
        this.upkeep = upkeep;
    }

    /** What the buttons start. */
    public record Upkeep(RescanAllPages scanner, RetryNow retry) {}

    /** How the current user reads, and which pages. */
    public record Viewer(Access access, Pages pages, LocaleResolver locales, TimeZoneManager timeZones) {

        RenderContext reading() {
            return new RenderContext(
                    locales.getLocale(),
                    timeZones.getUserTimeZone().toZoneId(),
                    OutputTarget.DISPLAY,
                    ContentStatus.UNTRACKED,
                    Optional.empty());
        }

        Optional<HealthRequest.NamedPage> page(long id) {
            return access.mayView(id)
                    ? pages.find(id)
                            .map(page -> new HealthRequest.NamedPage(
                                    pages.address(id).toString(), page.title()))
                    : Optional.empty();
        }
    }

    /**
     * The page.
     *
     * @param export address of the export of all action items
     * @param news key of the sentence that says what was just done
     */
    String shown(SettingsRequest.Form form, String export, Optional<String> news) {
        Health health = check.now();
        return view.render(new HealthRequest(viewer.reading(), form, health, pages(health), export, news));
    }

    String administratorsOnly() {
        return view.refusal(viewer.reading());
    }

    void lookAgain() {
        upkeep.scanner().atAllPages();
    }

    void retryNow() {
        upkeep.retry().run();
    }

    private Map<Long, HealthRequest.NamedPage> pages(Health health) {
        Map<Long, HealthRequest.NamedPage> pages = new HashMap<>();
        Stream.concat(
                        health.oldest().map(Health.Waiting::item).stream(),
                        health.obstacles().stream().map(Backlog.Obstacle::example))
                .map(ActionItem::location)
                .forEach(location ->
                        viewer.page(location.pageId()).ifPresent(page -> pages.put(location.pageId(), page)));
        return pages;
    }
}
