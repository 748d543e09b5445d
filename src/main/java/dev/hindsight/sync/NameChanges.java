package dev.hindsight.sync;

import dev.hindsight.issue.Changelog;
import dev.hindsight.issue.Changelog.Entry;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Change;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.IssueFacts;
import java.util.List;
import java.util.Optional;

/**
 * Tells an item's history who changed its issue and when, as Jira's changelog has it. What we wrote for an edit of the page
 * is in the changelog too: it is one fact, and the editor's.
 */
final class NameChanges {

    private final String uid;
    private final String issueId;
    private final DesiredIssue desired;
    private final List<SharedField> written;
    private final String writer;

    /**
     * @param desired what the page wants of the issue
     * @param written the fields that were just written to it
     * @param writer user key of the person in whose name it is written
     */
    NameChanges(ActionItem item, IssueId issue, DesiredIssue desired, List<SharedField> written, String writer) {
        this.uid = item.uid();
        this.issueId = issue.issueId();
        this.desired = desired;
        this.written = written;
        this.writer = writer;
    }

    /** The cause of what the item becomes by its issue having been read, with what the changelog tells. */
    Cause cause(Changelog changelog) {
        List<Entry> entries = changelog.entries();
        return Cause.read(new IssueFacts(
                changelog.complete(),
                entries.stream()
                        .flatMap(entry -> what(entry.field()).map(what -> line(entry, what, entries)).stream())
                        .toList()));
    }

    private Change line(Entry entry, What what, List<Entry> all) {
        boolean pages = isThePages(entry, all);
        Optional<String> author = pages ? Optional.of(writer) : entry.author().flatMap(user -> user.userKey());
        return new Change(
                uid,
                entry.at(),
                Optional.of(pages ? Source.PAGE : Source.JIRA),
                author,
                author.isPresent() ? Optional.empty() : entry.author(),
                what,
                entry.from(),
                entry.to(),
                Optional.of(uid + " " + what.value() + " " + issueId + "/" + entry.id()));
    }

    /**
     * Whether a change is what the page wanted: the last of a field that was just written or, since replies get lost, one
     * that was made in the name in which we write.
     */
    private boolean isThePages(Entry entry, List<Entry> all) {
        Optional<SharedField> field = shared(entry.field());
        if (field.flatMap(desired::find).filter(entry.to()::equalsIgnoreCase).isEmpty()) {
            return false;
        }
        boolean last = all.stream()
                .filter(other -> other.field() == entry.field())
                .reduce((first, second) -> second)
                .filter(entry::equals)
                .isPresent();
        boolean byWriter = entry.author()
                .flatMap(user -> user.userKey())
                .filter(writer::equals)
                .isPresent();
        return byWriter || (last && field.filter(written::contains).isPresent());
    }

    private static Optional<SharedField> shared(Changelog.Field field) {
        return switch (field) {
            case STATUS, RESOLUTION, PRIORITY -> Optional.empty();
            case ASSIGNEE -> Optional.of(SharedField.OWNER);
            case DUE -> Optional.of(SharedField.DUE);
        };
    }

    private static Optional<What> what(Changelog.Field field) {
        return switch (field) {
            case STATUS -> Optional.of(What.STATUS);
            case ASSIGNEE -> Optional.of(What.OWNER);
            case DUE -> Optional.of(What.DUE);
            case RESOLUTION -> Optional.of(What.RESOLUTION);
            case PRIORITY -> Optional.empty();
        };
    }
}
