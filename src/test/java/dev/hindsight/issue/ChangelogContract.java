package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Changelog.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** How every Jira tells who changed an issue, run against the fake and against the real client alike. */
public abstract class ChangelogContract extends JiraSearchContract {

    @Test
    public void tellsWhoChangedAnIssueAndWhen() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        Instant before = jirasTime();
        jira().update(
                        erin(),
                        id,
                        new IssueChange(
                                Optional.of("New"),
                                Optional.empty(),
                                Optional.of(otherOwner()),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                Optional.empty(),
                                List.of(),
                                List.of()));

        Changelog changelog = changelog(id, Instant.EPOCH);

        assertTrue(changelog.complete());
        assertEquals(
                Set.of("ASSIGNEE " + owner() + " " + otherOwner(), "DUE 2026-12-15 2027-01-31"),
                changelog.entries().stream().map(ChangelogContract::values).collect(Collectors.toSet()));
        for (Changelog.Entry entry : changelog.entries()) {
            assertEquals(
                    Optional.of(erin().userKey()), entry.author().orElseThrow().userKey());
            assertSince(before, entry.at());
        }
    }

    @Test
    public void tellsThatAPriorityWasChanged() {
        String id = issue(wanted("uid-1", project(), owner())).issueId();
        List<String> priorities = jira().options(alice()).priorities().stream()
                .map(JiraOptions.Choice::value)
                .toList();
        String last = priorities.get(priorities.size() - 1);
        jira().update(
                        erin(),
                        id,
                        new IssueChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(last),
                                List.of(),
                                List.of()));

        Changelog changelog = changelog(id, Instant.EPOCH);

        assertEquals(
                List.of("PRIORITY " + priorities.get(0) + " " + last),
                changelog.entries().stream().map(ChangelogContract::values).toList());
        assertFalse(changelog.excludes(Changelog.Field.PRIORITY));
        assertTrue(changelog.excludes(Changelog.Field.DUE));
    }

    @Test
    public void tellsAStatusWithItsCategoryAndWhoHasNoAccountInTheWiki() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));
        String before = jira().read(alice(), created.issueId()).statusName();

        Author author = start(created.key());

        Changelog.Entry entry =
                changelog(created.issueId(), Instant.EPOCH).entries().get(0);
        String after = jira().read(alice(), created.issueId()).statusName();
        assertEquals("STATUS new " + before + " indeterminate " + after, values(entry));
        assertFalse(before, before.equals(after));
        assertEquals(Optional.empty(), author.userKey());
        assertEquals(Optional.of(author), entry.author());
    }

    @Test
    public void tellsOnlyWhatChangedAfterAnInstant() {
        CreateResult.Created created = issue(wanted("uid-1", project(), owner()));
        Author unused = start(created.key());

        assertEquals(1, changelog(created.issueId(), Instant.EPOCH).entries().size());
        assertEquals(List.of(), changelog(created.issueId(), jirasTime()).entries());
    }

    @Test
    public void tellsOfSeveralIssuesAtOnce() {
        CreateResult.Created started = issue(wanted("uid-1", project(), owner()));
        CreateResult.Created untouched = issue(wanted("uid-2", project(), owner()));
        Author unused = start(started.key());
        List<String> both = List.of(started.issueId(), untouched.issueId());

        assertFound(Set.copyOf(both), () -> idsOf(jira().readAll(alice(), both)));

        assertEquals(
                Map.of(
                        started.issueId(),
                        changelog(started.issueId(), Instant.EPOCH),
                        untouched.issueId(),
                        new Changelog(true, List.of())),
                jira().changelogs(alice(), both, Instant.EPOCH));
    }

    @Test
    public void tellsOfSeveralIssuesWhatThePersonMaySee() {
        CreateResult.Created open = issue(wanted("uid-1", project(), owner()));
        CreateResult.Created secret = issue(wanted("uid-2", hiddenProject(), owner()));
        Author unused = start(open.key());
        List<String> both = List.of(open.issueId(), secret.issueId());

        assertFound(
                Set.copyOf(both),
                () -> jira().changelogs(alice(), both, Instant.EPOCH).keySet());
        assertEquals(
                Map.of(open.issueId(), changelog(open.issueId(), Instant.EPOCH)),
                jira().changelogs(erin(), both, Instant.EPOCH));
        assertThrows(JiraException.class, () -> jira().changelogs(erin(), List.of(secret.issueId()), Instant.EPOCH));
    }

    private Changelog changelog(String id, Instant after) {
        return Optional.ofNullable(
                        jira().changelogs(alice(), List.of(id), after).get(id))
                .orElseThrow();
    }

    private static String values(Changelog.Entry entry) {
        return entry.field() + " " + entry.from() + " " + entry.to();
    }
}
