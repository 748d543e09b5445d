package dev.hindsight.issue;

import static dev.hindsight.issue.Creations.created;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Changelog.Author;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;

/** How every Jira tells who changed an issue, run against the fake and against the real client alike. */
public abstract class ChangelogContract extends JiraSearchContract {

    /** Bob, who has no account in the wiki, starts to work on an issue in Jira itself. */
    protected abstract void start(String key);

    @Test
    public void tellsWhoChangedAnIssueAndWhen() {
        String id = created(create(wanted("uid-1", "OPS", "bob"))).issueId();
        jira().update(
                        erin(),
                        id,
                        new IssueChange(
                                Optional.of("New"),
                                Optional.empty(),
                                Optional.of("carol"),
                                Optional.of(LocalDate.of(2027, 1, 31)),
                                Optional.empty(),
                                List.of(),
                                List.of()));

        Changelog changelog = changelog(id, Instant.EPOCH);

        assertTrue(changelog.complete());
        assertEquals(
                Set.of("ASSIGNEE bob carol", "DUE 2026-12-15 2027-01-31"),
                changelog.entries().stream().map(ChangelogContract::values).collect(Collectors.toSet()));
        for (Changelog.Entry entry : changelog.entries()) {
            assertEquals(
                    Optional.of(erin().userKey()), entry.author().orElseThrow().userKey());
            assertEquals(now().truncatedTo(ChronoUnit.SECONDS), entry.at().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    @Test
    public void tellsAStatusWithItsCategoryAndWhoHasNoAccountInTheWiki() {
        CreateResult.Created created = created(create(wanted("uid-1", "OPS", "bob")));

        start(created.key());

        Changelog.Entry entry =
                changelog(created.issueId(), Instant.EPOCH).entries().get(0);
        assertEquals("STATUS new To Do indeterminate In Progress", values(entry));
        assertEquals(Optional.of(new Author(Optional.empty(), "bob", "Bob Okafor")), entry.author());
    }

    @Test
    public void tellsOnlyWhatChangedAfterAnInstant() {
        CreateResult.Created created = created(create(wanted("uid-1", "OPS", "bob")));
        start(created.key());

        assertEquals(List.of(), changelog(created.issueId(), now()).entries());
    }

    @Test
    public void tellsOfSeveralIssuesWhatThePersonMaySee() {
        CreateResult.Created open = created(create(wanted("uid-1", "OPS", "bob")));
        CreateResult.Created secret = created(create(wanted("uid-2", "SEC", "bob")));
        start(open.key());
        List<String> both = List.of(open.issueId(), secret.issueId());

        assertEquals(
                Set.copyOf(both),
                jira().changelogs(alice(), both, Instant.EPOCH).keySet());
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
