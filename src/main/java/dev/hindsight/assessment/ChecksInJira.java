package dev.hindsight.assessment;

import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Closing;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.item.SyncedValue;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What checks bring about in Jira: the issue of a follow-up is linked to the one that it follows and, where administrators want it,
 * the owner of what is done is asked by a comment whether it worked, once for each closing of its issue, on the day of the check or
 * within the two weeks after it.
 */
public final class ChecksInJira {

    /** What has been due for longer is not asked about: who switches it on does not mean all that was closed for years. */
    private static final int DAYS_TO_ASK = 14;

    private final ActionItems items;
    private final DesiredIssueFactory desiredIssues;
    private final Assessments assessments;
    private final Settings settings;
    private final Site site;
    private final Clock clock;

    public ChecksInJira(
            ActionItems items,
            DesiredIssueFactory desiredIssues,
            Assessments assessments,
            Settings settings,
            Site site,
            Clock clock) {
        this.items = items;
        this.desiredIssues = desiredIssues;
        this.assessments = assessments;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** Whether owners are asked for the site or in any space. */
    public boolean areAsked() {
        return CheckSettings.areOwnersAsked(settings);
    }

    /** What holds today, for one batch of work. */
    public Today today() {
        return new Today();
    }

    /** What checks bring about on a day. What it looks up it remembers; for one thread. */
    public final class Today {

        private final Map<String, EffectiveSettings> ofSpaces = new HashMap<>();
        private final LocalDate oldest =
                LocalDate.ofInstant(clock.instant(), site.zone()).minusDays(DAYS_TO_ASK);
        private final EffectChecks checks = new EffectChecks(assessments, this::ofSpace, clock.instant(), site.zone());

        private Today() {}

        /** What is wanted of an item's issue: what its page wants, with what checks add. */
        public DesiredIssue added(DesiredIssue desired, ActionItem item) {
            DesiredIssue linked = followed(item).map(desired::following).orElse(desired);
            return item.issue()
                    .flatMap(IssueSnapshot::assignee)
                    .flatMap(owner -> asked(item)
                            .map(closing ->
                                    desiredIssues.asking(linked, owner, closing.at(), EffectCheck.path(item.uid()))))
                    .orElse(linked);
        }

        /** Reads at once what {@link #isToBeSynced} will be asked. */
        public void reading(Collection<ActionItem> batch) {
            checks.reading(batch);
        }

        /** Whether the owner of an item is to be asked, or Jira would not have a question that nobody asks any more. */
        public boolean isToBeSynced(ActionItem item) {
            SyncedValue known = item.synced(SharedField.CHECK_COMMENT);
            return asked(item)
                    .map(closing -> !closing.at().toString().equals(known.lastOnPage()))
                    .orElse(known.refusal().isPresent());
        }

        /** The closing of an item's issue after which the owner is asked whether it worked; empty where nobody is. */
        private Optional<Closing> asked(ActionItem item) {
            return item.closing()
                    .filter(closing -> item.state() == ItemState.TRACKED)
                    .filter(closing ->
                            isOwnerAsked(item, ofSpace(item.location().spaceKey())))
                    .filter(closing -> checks.of(item)
                            .check()
                            .filter(check -> check.status() == EffectCheck.Status.DUE)
                            .filter(check -> !check.on().isBefore(oldest))
                            .isPresent());
        }

        private EffectiveSettings ofSpace(String spaceKey) {
            return ofSpaces.computeIfAbsent(spaceKey, settings::ofSpace);
        }
    }

    private static boolean isOwnerAsked(ActionItem item, EffectiveSettings ofSpace) {
        return CheckSettings.isOwnerAsked(ofSpace)
                && item.issue()
                        .filter(issue -> issue.assignee().isPresent())
                        .filter(ofSpace.get(NotDoneResolutions.SETTING)::isDone)
                        .isPresent();
    }

    /** The issue that an item's follows up, behind the same link. */
    private Optional<String> followed(ActionItem item) {
        Optional<String> link = item.issue().map(issue -> issue.id().linkId());
        return item.follows()
                .flatMap(uid -> items.findAll(List.of(uid)).stream()
                        .flatMap(followed -> followed.issue().stream())
                        .map(IssueSnapshot::id)
                        .filter(first -> link.filter(first.linkId()::equals).isPresent())
                        .map(IssueId::issueId)
                        .findFirst());
    }
}
