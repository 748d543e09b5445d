package dev.hindsight.item;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.SharedField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** What tables give back of what they are given: instants to the millisecond. */
final class AsKept {

    private AsKept() {}

    static ActionItem of(ActionItem item) {
        SyncSchedule schedule = item.schedule();
        return new ActionItem(
                item.uid(),
                item.location(),
                item.finding(),
                item.state(),
                item.flags(),
                item.copyOf(),
                item.copyChoice(),
                item.follows(),
                item.awaitsApproval(),
                item.orders(),
                item.issue().map(AsKept::of),
                item.closing().map(closing -> new Closing(of(closing.at()), closing.criterion())),
                item.answers(),
                synced(item),
                new SyncSchedule(
                        schedule.actor(),
                        schedule.pending()
                                .map(pending -> new PendingCreation(
                                        of(pending.since()), pending.linkId(), of(pending.earliest()))),
                        schedule.unreadable()
                                .map(unreadable ->
                                        new SyncSchedule.Unreadable(unreadable.refusals(), of(unreadable.lastAt()))),
                        schedule.tries(),
                        schedule.nextAt().map(AsKept::of),
                        schedule.reason(),
                        schedule.stuckSince().map(AsKept::of)));
    }

    private static Map<SharedField, SyncedValue> synced(ActionItem item) {
        Map<SharedField, SyncedValue> synced = new EnumMap<>(SharedField.class);
        item.synced()
                .forEach((field, value) -> synced.put(
                        field,
                        new SyncedValue(
                                value.lastOnPage(),
                                value.lastInJira(),
                                value.agreed(),
                                value.refusal(),
                                value.sent().stream()
                                        .map(request -> new SyncedValue.Sent(request.value(), of(request.at())))
                                        .toList(),
                                value.person())));
        return synced;
    }

    private static IssueSnapshot of(IssueSnapshot snapshot) {
        return new IssueSnapshot(
                snapshot.id(),
                snapshot.key(),
                snapshot.status(),
                snapshot.resolution(),
                snapshot.duplicateOf(),
                snapshot.assignee(),
                snapshot.due(),
                snapshot.updated().map(AsKept::of),
                of(snapshot.readAt()));
    }

    static Change of(Change change) {
        return new Change(
                change.itemUid(),
                of(change.at()),
                change.source(),
                change.actor(),
                change.jiraUser(),
                change.what(),
                change.oldValue(),
                change.newValue(),
                change.factKey());
    }

    private static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
