package dev.hindsight.frame;

import dev.hindsight.review.ReviewPlan;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.settings.Setting;
import dev.hindsight.wiki.PageBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Further pages of a scenery, which were scanned. */
public final class SampleProgramme {

    private final Scenery scenery;

    public SampleProgramme(Scenery scenery) {
        this.scenery = scenery;
    }

    /** A page of the space OPS without a plan of reviews. */
    public SampleProgramme page(long id, String title) {
        return page(id, title, "", "");
    }

    /** One whose author planned reviews; empty texts for what was left out. */
    public SampleProgramme page(long id, String title, String facilitator, String goLive) {
        return page(PageBuilder.page(id).titled(title), facilitator, goLive);
    }

    public SampleProgramme page(PageBuilder page, String facilitator, String goLive) {
        scenery.pages.store(page.build());
        scenery.trackedPages.store(new TrackedPage(
                page.build().id(),
                page.build().spaceKey(),
                page.build().version(),
                "alice-key",
                TrackedPage.PageStatus.CURRENT,
                false,
                scenery.clock.instant(),
                Optional.empty(),
                Optional.of(new ReviewPlan(
                        facilitator,
                        Optional.of(goLive).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                        List.of(),
                        List.of()))));
        return this;
    }

    /** Administrators have set something for a space. */
    public SampleProgramme set(String spaceKey, Setting<?> setting, String text) {
        scenery.settings.store(Optional.of(spaceKey), Map.of(setting, text));
        return this;
    }

    /** A page that was scanned is reviewed after some days of its own. */
    public SampleProgramme reviewed(long id, Integer... days) {
        TrackedPage known = scenery.trackedPages.find(id).orElseThrow();
        scenery.trackedPages.store(new TrackedPage(
                id,
                known.spaceKey(),
                known.version(),
                known.publisher(),
                known.status(),
                known.restricted(),
                known.readAt(),
                known.problem(),
                Optional.of(new ReviewPlan(known.facilitator(), known.goLive(), List.of(days), List.of()))));
        return this;
    }

    /** The reader may not view a space. */
    public SampleProgramme spaceNotViewable(String spaceKey) {
        scenery.access.unviewableSpaces.add(spaceKey);
        return this;
    }
}
