package dev.hindsight.sync;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueChange;
import dev.hindsight.issue.IssueField;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.SyncedValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to an issue what the page changed. Fields that Jira would not take are left out and remembered too, with Jira's
 * words, so that none of them costs another; they are tried again when something changed that may help.
 */
final class UpdateIssue {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateIssue.class);

    /** How long nobody else asks an owner once a node has noted that it is about to; clocks of nodes may differ by a part of it. */
    private static final Duration ASKING = Duration.ofMinutes(5);

    /** How much later than noted a question is sent at the latest. */
    private static final Duration UNTIL_ASKED = Duration.ofMinutes(1);

    private final Jira jira;
    private final Clock clock;

    UpdateIssue(Jira jira, Clock clock) {
        this.jira = jira;
        this.clock = clock;
    }

    /**
     * What was written.
     *
     * @param item the item as it was stored before, with what was about to be written
     * @param desired what the page wanted
     * @param fields the fields that Jira now holds as desired
     * @param refused why it would not take the others, by field
     * @param failure why it was not written to the end; empty when it was
     */
    record Written(
            ActionItem item,
            DesiredIssue desired,
            List<SharedField> fields,
            Map<SharedField, FieldRefusal> refused,
            Optional<JiraException> failure) {

        /** Whether fields of the issue were written, so that it is another than when it was read. */
        boolean changedTheIssue() {
            return fields.stream().anyMatch(field -> field.issueField().isPresent());
        }

        /**
         * The item with what is now known of its fields: of those that are still on their way. What became of another has been
         * seen meanwhile, by another node, and may have been followed by other values.
         */
        ActionItem appliedTo(ActionItem stored) {
            Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
            synced.putAll(stored.synced());
            fields.stream().filter(field -> isOnItsWay(field, stored)).forEach(field -> {
                String value = desired.value(field);
                SyncedValue last = stored.synced(field);
                synced.put(field, field.issueField().isEmpty() ? SyncedValue.agreed(value) : last.written(value));
            });
            refused.forEach((field, why) -> {
                if (isOnItsWay(field, stored)) {
                    synced.put(field, stored.synced(field).refused(desired.value(field), why));
                }
            });
            return stored.withSynced(synced);
        }

        /**
         * What is noted of a value before it is written, see {@link IssueMerge#sending}, is there until it was seen. The same value may
         * have been sent before and be noted still: once something else counts as agreed on, this one was seen. What is no field of
         * the issue is never seen, so that the last who has written it knows best.
         */
        private boolean isOnItsWay(SharedField field, ActionItem stored) {
            String value = desired.value(field);
            return field.issueField().isEmpty()
                    || value.isEmpty()
                    || (stored.synced(field).isSent(value)
                            && stored.synced(field)
                                    .agreed()
                                    .equals(item.synced(field).agreed()));
        }
    }

    /**
     * Writes fields of an issue, which was just read.
     *
     * @param item the item as it is stored, with what is about to be written
     * @param changes takes that a question is about to be asked
     * @throws JiraException when nothing was written
     */
    Written write(
            ActionItem item,
            Issue issue,
            DesiredIssue desired,
            List<SharedField> writes,
            Actor writer,
            BufferedChanges changes) {
        List<SharedField> fields =
                writes.stream().filter(field -> field.issueField().isPresent()).toList();
        Map<SharedField, FieldRefusal> refused = update(item, issue, desired, fields, writer);
        List<SharedField> written = new ArrayList<>(without(fields, refused.keySet()));
        try {
            if (writes.contains(SharedField.REMOTE_LINK)) {
                desired.predecessor().ifPresent(first -> putIssueLink(issue, first, writer));
                jira.putRemoteLink(writer, issue.id(), desired.remoteLink().orElseThrow());
                written.add(SharedField.REMOTE_LINK);
            }
            Instant noted = clock.instant();
            if (writes.contains(SharedField.CHECK_COMMENT) && isFirstToAsk(item, desired, changes, noted)) {
                try {
                    ask(issue, desired.question().orElseThrow(), writer, noted.plus(UNTIL_ASKED));
                    written.add(SharedField.CHECK_COMMENT);
                } catch (JiraException.Refused | JiraException.NotPermitted | JiraException.NotFound e) {
                    refused.put(
                            SharedField.CHECK_COMMENT,
                            FieldRefusal.of(e, issue.status().id()));
                } catch (JiraException.NotAuthorized e) {
                    LOG.debug("The owner of issue {} is asked in another hour: {}", issue.key(), e.toString());
                }
            }
        } catch (JiraException e) {
            return new Written(item, desired, written, refused, Optional.of(e));
        }
        return new Written(item, desired, written, refused, Optional.empty());
    }

    /**
     * Notes that an owner is about to be asked. Of nodes that do so at the same time one asks; what became of it when that one stops,
     * or gets no reply, is looked up in Jira by whoever comes later.
     */
    private static boolean isFirstToAsk(ActionItem item, DesiredIssue desired, BufferedChanges changes, Instant now) {
        String value = desired.value(SharedField.CHECK_COMMENT);
        AtomicBoolean first = new AtomicBoolean();
        changes.storeNow(item.uid(), stored -> {
            SyncedValue known = stored.synced(SharedField.CHECK_COMMENT);
            first.set(!known.lastInJira().equals(value) && !known.isSentWithin(ASKING, now));
            return first.get() ? stored.withSynced(SharedField.CHECK_COMMENT, known.sending(value, now)) : stored;
        });
        return first.get();
    }

    /** Asks an owner unless that was done before. */
    private void ask(Issue issue, DesiredIssue.Comment question, Actor writer, Instant sendBefore) {
        if (!jira.isCommented(writer, issue.id(), question.mark(), question.since())) {
            jira.comment(writer, issue.id(), question.text(), sendBefore);
        }
    }

    /** That the writer may not link issues costs the issue nothing else. */
    private void putIssueLink(Issue issue, String predecessor, Actor writer) {
        try {
            jira.putIssueLink(writer, issue.id(), predecessor);
        } catch (JiraException.Refused | JiraException.NotPermitted | JiraException.NotFound e) {
            LOG.debug("Issue {} is not linked to the one that it follows: {}", issue.key(), e.toString());
        }
    }

    /** Gives the fields that Jira would not take; it may name one after the other. */
    private Map<SharedField, FieldRefusal> update(
            ActionItem item, Issue issue, DesiredIssue desired, List<SharedField> fields, Actor writer) {
        Map<SharedField, FieldRefusal> refused = new EnumMap<>(SharedField.class);
        List<SharedField> left = fields;
        while (!left.isEmpty()) {
            try {
                send(item, issue, desired, left, writer);
                return refused;
            } catch (JiraException.Refused e) {
                Map<SharedField, FieldRefusal> named = named(e, left, issue);
                if (named.isEmpty()) {
                    throw e;
                }
                if (named.containsKey(SharedField.THEME)) {
                    // Jira says that it is a label, not which: the theme's shall not cost the other
                    named.remove(SharedField.LABEL);
                }
                named.computeIfPresent(SharedField.OWNER, (field, why) -> explained(why, issue, desired, writer));
                refused.putAll(named);
                left = without(left, named.keySet());
            }
        }
        return refused;
    }

    /** Why Jira refused the owner, where it says more than its refusal did. */
    private FieldRefusal explained(FieldRefusal refusal, Issue issue, DesiredIssue desired, Actor writer) {
        try {
            return jira.refusalOfOwner(writer, issue.project(), desired.value(SharedField.OWNER))
                    .map(refusal::because)
                    .orElse(refusal);
        } catch (JiraException e) {
            LOG.debug("Why an owner is refused is not known: {}", e.toString());
            return refusal;
        }
    }

    private static Map<SharedField, FieldRefusal> named(JiraException.Refused e, List<SharedField> sent, Issue issue) {
        Set<IssueField> named = e.namedFields();
        Map<SharedField, FieldRefusal> refused = new EnumMap<>(SharedField.class);
        for (SharedField field : sent) {
            field.issueField()
                    .filter(named::contains)
                    .ifPresent(of -> refused.put(
                            field, FieldRefusal.of(e, of, issue.status().id())));
        }
        return refused;
    }

    private void send(ActionItem item, Issue issue, DesiredIssue desired, List<SharedField> fields, Actor writer) {
        IssueChange change = change(fields, desired, issue, item);
        if (!change.isEmpty()) {
            jira.update(writer, issue.id(), change);
        }
    }

    private static List<SharedField> without(List<SharedField> fields, Collection<SharedField> refused) {
        return fields.stream().filter(field -> !refused.contains(field)).toList();
    }

    /** The change that writes fields to an issue. */
    private static IssueChange change(List<SharedField> writes, DesiredIssue desired, Issue issue, ActionItem item) {
        return new IssueChange(
                written(writes, SharedField.SUMMARY, desired),
                writes.contains(SharedField.SECTION)
                        ? Optional.of(DescriptionSection.replaced(issue.description(), desired.section()))
                        : Optional.empty(),
                written(writes, SharedField.OWNER, desired),
                written(writes, SharedField.DUE, desired).map(LocalDate::parse),
                written(writes, SharedField.PRIORITY, desired),
                Stream.of(SharedField.LABEL, SharedField.THEME)
                        .flatMap(field -> written(writes, field, desired).stream())
                        .toList(),
                writes.contains(SharedField.THEME) ? oldTheme(item) : List.of(),
                written(writes, SharedField.EPIC, desired));
    }

    private static Optional<String> written(List<SharedField> writes, SharedField field, DesiredIssue desired) {
        return writes.contains(field) ? desired.find(field) : Optional.empty();
    }

    private static List<String> oldTheme(ActionItem item) {
        String old = item.synced(SharedField.THEME).lastInJira();
        return old.isEmpty() ? List.of() : List.of(old);
    }
}
