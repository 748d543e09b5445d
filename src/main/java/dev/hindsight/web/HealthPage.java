package dev.hindsight.web;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.action.ActionItem;
import dev.hindsight.action.CheckHealth;
import dev.hindsight.action.Health;
import dev.hindsight.action.LookAgain;
import dev.hindsight.action.Queue;
import dev.hindsight.action.RetryNow;
import dev.hindsight.render.HealthRequest;
import dev.hindsight.render.HealthView;
import dev.hindsight.render.Output;
import dev.hindsight.render.Reading;
import dev.hindsight.render.SettingsRequest;
import dev.hindsight.render.Whereabouts;
import dev.hindsight.site.Access;
import dev.hindsight.site.Pages;
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
    public record Upkeep(LookAgain looks, RetryNow retry) {}

    /** How the current user reads, and which pages. */
    public record Viewer(Access access, Pages pages, LocaleResolver locales, TimeZoneManager timeZones) {

        Reading reading() {
            return new Reading(
                    locales.getLocale(),
                    timeZones.getUserTimeZone().toZoneId(),
                    Output.DISPLAY,
                    Whereabouts.UNTRACKED,
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
        upkeep.looks().atAllPages();
    }

    void retryNow() {
        upkeep.retry().run();
    }

    private Map<Long, HealthRequest.NamedPage> pages(Health health) {
        Map<Long, HealthRequest.NamedPage> pages = new HashMap<>();
        Stream.concat(
                        health.oldest().map(Health.Waiting::item).stream(),
                        health.obstacles().stream().map(Queue.Obstacle::example))
                .map(ActionItem::place)
                .forEach(place -> viewer.page(place.pageId()).ifPresent(page -> pages.put(place.pageId(), page)));
        return pages;
    }
}
