package dev.hindsight.issue;

import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.Changelog.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One issue of {@link InMemoryJira}, with all its past, since the index shows what was.
 */
final class IssueInMemory {

    /** What the issue was from an instant on. */
    private record Version(Instant from, Issue issue, String changeId, Optional<Author> author) {}

    private String linkId;
    private final String creator;
    private final Optional<OriginMarker> marker;
    private final List<Version> versions = new ArrayList<>();
    private final Set<String> formerKeys = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Map<String, RemoteLink> remoteLinks = new LinkedHashMap<>();

    IssueInMemory(Actor creator, Optional<OriginMarker> marker, Instant created, Issue issue) {
        this.linkId = creator.linkId();
        this.creator = creator.userKey();
        this.marker = marker;
        versions.add(new Version(created, issue, "", Optional.empty()));
    }

    synchronized void relink(String from, String to) {
        linkId = linkId.equals(from) ? to : linkId;
    }

    synchronized String linkId() {
        return linkId;
    }

    String creator() {
        return creator;
    }

    Optional<OriginMarker> marker() {
        return marker;
    }

    Issue now() {
        return versions.get(versions.size() - 1).issue();
    }

    Instant created() {
        return versions.get(0).from();
    }

    /** Whether the issue has this key, or had it before it was moved. */
    boolean answersTo(String key) {
        return now().key().equals(key) || formerKeys.contains(key);
    }

    String project() {
        return now().key().substring(0, now().key().lastIndexOf('-'));
    }

    /** What the index shows at an instant, when that has changed since another one; no index knows archived issues. */
    Optional<Issue> indexed(Instant since, Instant until) {
        Optional<Issue> shown = Optional.empty();
        for (Version version : versions) {
            if (!version.from().isAfter(until)) {
                shown = Optional.of(version.issue());
            }
        }
        return shown.filter(issue -> !issue.archived())
                .filter(issue -> issue.updated().filter(since::isAfter).isEmpty());
    }

    /** Whether a search finds it, by what the index shows at an instant. */
    boolean isFound(Instant until) {
        return indexed(Instant.MIN, until).isPresent();
    }

    /** What was changed after an instant. */
    Changelog changelog(Instant after) {
        List<Changelog.Entry> entries = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Version version = versions.get(i);
            if (version.from().isAfter(after)) {
                Issue was = versions.get(i - 1).issue();
                Issue now = version.issue();
                entry(version, Field.STATUS, status(was), status(now)).ifPresent(entries::add);
                entry(
                                version,
                                Field.ASSIGNEE,
                                was.assignee().orElse(""),
                                now.assignee().orElse(""))
                        .ifPresent(entries::add);
                entry(version, Field.DUE, due(was), due(now)).ifPresent(entries::add);
                entry(
                                version,
                                Field.PRIORITY,
                                was.priority().orElse(""),
                                now.priority().orElse(""))
                        .ifPresent(entries::add);
            }
        }
        return new Changelog(true, entries);
    }

    private static Optional<Changelog.Entry> entry(Version version, Field field, String from, String to) {
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(
                        new Changelog.Entry(version.changeId(), version.from(), version.author(), field, from, to));
    }

    private static String status(Issue issue) {
        return issue.category().with(issue.statusName());
    }

    private static String due(Issue issue) {
        return issue.due().map(LocalDate::toString).orElse("");
    }

    void become(Instant from, Issue changed, String changeId, Optional<Author> author) {
        if (!changed.key().equals(now().key())) {
            formerKeys.add(now().key());
        }
        versions.add(new Version(from, changed, changeId, author));
    }

    List<RemoteLink> remoteLinks() {
        return List.copyOf(remoteLinks.values());
    }

    /** The ids of the issues that it is linked to. */
    Set<String> links() {
        return Set.copyOf(links);
    }

    String link(String issueId) {
        links.add(issueId);
        return issueId;
    }

    RemoteLink putRemoteLink(RemoteLink remoteLink) {
        remoteLinks.put(remoteLink.globalId(), remoteLink);
        return remoteLink;
    }
}
