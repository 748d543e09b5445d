package dev.hindsight.scan;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.util.Optional;

/** Makes the rules for the items of a page, by what is set for its space and what editors have approved. */
final class ItemRulesFactory {

    private final Settings settings;
    private final PageApprovals approvals;
    private final Clock clock;

    ItemRulesFactory(Settings settings, PageApprovals approvals, Clock clock) {
        this.settings = settings;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** The rules at this moment; {@code publisher} is the user key of who published the page, when known. */
    ItemRules of(WikiPage page, Optional<String> publisher) {
        EffectiveSettings ofSpace = settings.ofSpace(page.spaceKey());
        return ItemRules.of(ofSpace, approvals.decision(page, ofSpace), publisher, clock.instant());
    }
}
