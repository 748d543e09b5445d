package dev.hindsight.sync;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.SyncedValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an item becomes by its issue having been read, and what is to be written to the issue. The rule is {@link
 * MergeDecision}; this applies it to every field.
 *
 * @param item the item with the facts of its issue, and with the synced values of the fields that are settled
 * @param writes the fields that Jira shall take over from the page; none while the issue is archived
 */
record IssueMerge(ActionItem item, List<SharedField> writes) {

    /** Merges an issue that was read at an instant over a link; {@code desired} is what the page wants now. */
    static IssueMerge of(ActionItem before, DesiredIssue desired, Issue issue, String linkId, Instant now) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        synced.putAll(before.synced());
        List<SharedField> writes = new ArrayList<>();
        Set<SharedField> changed = EnumSet.noneOf(SharedField.class);
        boolean conflict = false;
        for (SharedField field : SharedField.values()) {
            SyncedValue known = before.synced(field);
            if (field.isGivenOnce() && known.refusal().isEmpty()) {
                // The issue has it, or was created before anybody wanted it
                continue;
            }
            String inJira = inJira(field, issue, known, desired);
            SyncedValue confirmed = field == SharedField.REMOTE_LINK ? asRead(known) : known.confirmedBy(inJira, now);
            SyncedValue last = ofPerson(
                    before,
                    field,
                    desired,
                    inJira,
                    firstSeen(before, field, inJira).orElse(confirmed));
            if (!last.equals(known)) {
                synced.put(field, last);
            }
            if (isTheirs(desired.value(field), last, inJira)) {
                changed.add(field);
            }
            switch (decision(field, desired.value(field), tried(last, issue), inJira)) {
                case KEEP -> {}
                case WRITE -> {
                    seen(field, last, inJira).ifPresent(value -> synced.put(field, value));
                    if (!issue.archived()
                            && (field != SharedField.CHECK_COMMENT || isAsKnown(before, issue, linkId, now))) {
                        writes.add(field);
                    }
                }
                case TAKE -> seen(field, last, inJira).ifPresent(value -> synced.put(field, value));
                case AGREE -> synced.put(field, SyncedValue.agreed(inJira));
                case CONFLICT -> {
                    conflict |= field.belongsToBoth();
                    synced.put(
                            field,
                            seen(field, last.untried(), inJira).orElseGet(() -> last.passedOver(desired.value(field))));
                }
            }
        }
        if (desired.remoteLink().isPresent() && desired.find(SharedField.EPIC).isEmpty()) {
            // The setting is gone, and with it that Jira would not take it
            synced.remove(SharedField.EPIC);
        }
        if (desired.find(SharedField.CHECK_COMMENT).isEmpty()) {
            // There is nothing to ask any more, and with it goes that Jira would not take it
            synced.computeIfPresent(SharedField.CHECK_COMMENT, (question, value) -> value.untried());
        }
        synced.computeIfPresent(
                SharedField.OWNER,
                (owner, value) ->
                        value.naming(before.finding().text(FindingField.OWNER), desired.value(SharedField.OWNER)));
        ActionItem item = before.boundTo(issue.snapshot(linkId, now))
                .withSynced(synced)
                .withFlag(ItemFlag.CONFLICT, conflict)
                .withFlag(ItemFlag.SUMMARY_CHANGED, changed.contains(SharedField.SUMMARY))
                .withFlag(ItemFlag.DESCRIPTION_CHANGED, changed.contains(SharedField.SECTION))
                .withFlag(ItemFlag.ARCHIVED, issue.archived());
        return new IssueMerge(item, List.copyOf(writes));
    }

    /** Whether an issue is still what it was when it was decided what is wanted of it. */
    private static boolean isAsKnown(ActionItem before, Issue issue, String linkId, Instant now) {
        return before.issue()
                .filter(known -> known.saysTheSameAs(issue.snapshot(linkId, now)))
                .isPresent();
    }

    /** An item whose issue was read while nobody knows what the page wants: what Jira holds is known, and nothing is decided. */
    static ActionItem seen(ActionItem before, Issue issue, String linkId, Instant now) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        synced.putAll(before.synced());
        synced.replaceAll((field, last) ->
                seen(field, last, inJira(field, issue, last, DesiredIssue.NONE)).orElse(last));
        return before.boundTo(issue.snapshot(linkId, now)).withSynced(synced);
    }

    /** Whether somebody has changed in Jira what we wrote there, and it is not what the page wants. */
    private static boolean isTheirs(String desired, SyncedValue last, String inJira) {
        boolean written = !last.lastInJira().isEmpty();
        return written && !inJira.equals(last.lastInJira()) && !desired.isEmpty() && !inJira.equals(desired);
    }

    /** The values of a field; of an owner who has got another user name since both sides agreed on them, with that name. */
    static SyncedValue ofPerson(
            ActionItem item, SharedField field, DesiredIssue desired, String inJira, SyncedValue value) {
        return field == SharedField.OWNER
                ? value.renaming(item.finding().text(FindingField.OWNER), desired.value(field), inJira)
                : value;
    }

    /** What was refused in another status than the issue has now is tried again. */
    private static SyncedValue tried(SyncedValue last, Issue issue) {
        return last.refusal().filter(why -> why.isOver(issue.status().id())).isPresent() ? last.untried() : last;
    }

    /**
     * The first sight of an issue that we created shows what Jira made of the request: whom it assigned in place of an owner that
     * it refused, that it assigned nobody although it did not refuse, and which priority it took. Empty where that is no news.
     */
    private static Optional<SyncedValue> firstSeen(ActionItem before, SharedField field, String inJira) {
        SyncedValue last = before.synced(field);
        if (field == SharedField.PRIORITY) {
            // What Jira took by itself in place of what it refused is nobody's wish
            return last.refusal()
                    .filter(refused -> last.lastInJira().isEmpty())
                    .map(refused -> last.seenInJira(inJira).agreeingOn(inJira));
        }
        boolean never =
                before.issue().filter(issue -> issue.statusName().isEmpty()).isPresent();
        if (!never || !field.belongsToBoth()) {
            return Optional.empty();
        }
        if (last.refusal().isPresent()) {
            SyncedValue seen = last.seenInJira(inJira);
            // Jira assigns issues by itself; a date that it did not take is somebody else's
            return Optional.of(field == SharedField.OWNER ? seen.agreeingOn(inJira) : seen);
        }
        boolean dropped =
                field == SharedField.OWNER && inJira.isEmpty() && !last.agreed().isEmpty();
        return dropped
                ? Optional.of(SyncedValue.NONE.refused(
                        last.lastOnPage(), FieldRefusal.atCreation(FieldRefusal.Code.DROPPED, "")))
                : Optional.empty();
    }

    /** The link back, of which nothing is known once nobody heard what became of a write. */
    private static SyncedValue asRead(SyncedValue last) {
        return last.sent().isEmpty() ? last : new SyncedValue("", "", "", Optional.empty(), last.sent(), "");
    }

    private static MergeDecision decision(SharedField field, String desired, SyncedValue last, String inJira) {
        if (field == SharedField.SECTION && !inJira.isEmpty() && !desired.equals(inJira)) {
            // It says of itself that edits are replaced; who does not want it takes it away
            return MergeDecision.ofPage(desired, last, last.lastInJira());
        }
        return field.belongsToBoth()
                ? MergeDecision.ofBoth(desired, last, inJira)
                : MergeDecision.ofPage(desired, last, inJira);
    }

    /** Of a field that is ours alone we keep what we wrote, so that we never overwrite what somebody else wrote. */
    private static Optional<SyncedValue> seen(SharedField field, SyncedValue last, String inJira) {
        return field.belongsToBoth() ? Optional.of(last.seenInJira(inJira)) : Optional.empty();
    }

    /** What Jira holds of a field; epic, link back and question are never read, so what was written holds. */
    private static String inJira(SharedField field, Issue issue, SyncedValue last, DesiredIssue desired) {
        return switch (field) {
            case SUMMARY -> issue.summary();
            case OWNER -> last.spelled(issue.assignee().orElse(""), desired.value(field));
            case DUE -> issue.due().map(LocalDate::toString).orElse("");
            case SECTION -> DescriptionSection.digestIn(issue.description());
            case LABEL -> issue.labels().contains(DesiredIssueFactory.LABEL) ? DesiredIssueFactory.LABEL : "";
            case THEME ->
                // Of several labels ours is the one that we wrote or, after a reply was lost, wanted to write
                Stream.concat(
                                Stream.of(last.lastInJira(), desired.value(field)),
                                last.sent().stream().map(SyncedValue.Sent::value))
                        .filter(issue.labels()::contains)
                        .findFirst()
                        .orElse("");
            case PRIORITY -> issue.priority().orElse("");
            case EPIC, CHECK_COMMENT -> last.lastInJira();
            case REMOTE_LINK -> asRead(last).lastInJira();
        };
    }

    /**
     * The synced values of an issue that people created before the page named it: what they filled in is theirs, and what
     * the page wants fills only what they left empty.
     */
    static Map<SharedField, SyncedValue> asFound(Issue issue, DesiredIssue desired) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        for (SharedField field : SharedField.values()) {
            String held = inJira(field, issue, SyncedValue.NONE, DesiredIssue.NONE);
            if (!held.isEmpty()) {
                String wanted = desired.value(field);
                synced.put(field, new SyncedValue(wanted, field.belongsToBoth() ? held : "", wanted));
            }
        }
        return synced;
    }

    /**
     * The synced values of an issue that was requested for an item and found after the reply was lost. What the item counts as
     * agreed is what was sent; what the issue lacks of it, or has otherwise though its changelog tells that nobody has changed
     * it, Jira left out, and it is written at the next opportunity.
     */
    static Map<SharedField, SyncedValue> asAdopted(ActionItem item, Issue issue, Optional<Changelog> changelog) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        synced.putAll(item.synced());
        for (SharedField field : List.of(
                SharedField.OWNER,
                SharedField.DUE,
                SharedField.SECTION,
                SharedField.LABEL,
                SharedField.THEME,
                SharedField.PRIORITY)) {
            SyncedValue sent = item.synced(field);
            String held = inJira(field, issue, sent, DesiredIssue.NONE);
            boolean leftOut = held.isEmpty() || isFilledInByJira(field, sent);
            if (!held.equals(sent.agreed()) && leftOut && !mayHaveChanged(field, changelog)) {
                synced.put(
                        field,
                        new SyncedValue("", held, held)
                                .refused(sent.agreed(), FieldRefusal.atCreation(FieldRefusal.Code.DROPPED, "")));
            }
        }
        // It is not read, so it counts as left out until a write has looked
        synced.computeIfPresent(
                SharedField.EPIC,
                (epic, sent) -> SyncedValue.NONE.refused(
                        sent.agreed(), FieldRefusal.atCreation(FieldRefusal.Code.DROPPED, "")));
        return synced;
    }

    /** Whether Jira fills in a value of its own where it leaves out ours. A priority that nobody sent is nobody's. */
    private static boolean isFilledInByJira(SharedField field, SyncedValue sent) {
        return field == SharedField.OWNER
                || (field == SharedField.PRIORITY && !sent.agreed().isEmpty());
    }

    /** Whether people may have changed a field: as long as Jira does not tell, they may. */
    private static boolean mayHaveChanged(SharedField field, Optional<Changelog> changelog) {
        Optional<Changelog.Field> told = switch (field) {
            case OWNER -> Optional.of(Changelog.Field.ASSIGNEE);
            case DUE -> Optional.of(Changelog.Field.DUE);
            case PRIORITY -> Optional.of(Changelog.Field.PRIORITY);
            case SUMMARY, SECTION, LABEL, THEME, EPIC, REMOTE_LINK, CHECK_COMMENT -> Optional.empty();
        };
        return told.filter(changed ->
                        changelog.filter(all -> all.excludes(changed)).isEmpty())
                .isPresent();
    }

    /**
     * The item as it must be stored before fields are written, so that whoever comes after a lost reply knows our own values
     * from other people's; what was sent before and has arrived is not on its way any more. A link back that was never written is
     * simply written again; a question is noted directly before it is asked.
     *
     * @param issue the issue as it was just read
     */
    static ActionItem sending(
            ActionItem item, Issue issue, List<SharedField> writes, DesiredIssue desired, Instant now) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        synced.putAll(item.synced());
        for (SharedField field : writes) {
            SyncedValue known = item.synced(field);
            if (field.issueField().isPresent()) {
                SyncedValue last = known.confirmedBy(inJira(field, issue, known, desired), now);
                synced.put(field, last.sending(desired.value(field), now));
            } else if (field == SharedField.REMOTE_LINK && !known.lastInJira().isEmpty()) {
                synced.put(field, known.sending(desired.value(field), now));
            }
        }
        return item.withSynced(synced);
    }
}
