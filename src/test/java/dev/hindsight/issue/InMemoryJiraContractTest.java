package dev.hindsight.issue;

import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.issue.FieldRefusal.Code;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The fake keeps the contract. */
public class InMemoryJiraContractTest extends OwnJiraContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final InMemoryJira jira = new InMemoryJira(Clock.fixed(NOW, ZoneOffset.UTC)).withLink("jira");

    public InMemoryJiraContractTest() {
        jira.issues()
                .addProject("OPS")
                .unassignable("ghost", Code.OWNER_UNKNOWN)
                .unassignable("dave", Code.OWNER_INACTIVE);
        jira.people().with("bob", "Bob Okafor").with("carol", "Carol Nakamura").with("erin", "Erin");
        jira.issues().addProject("PLAT");
        jira.issues().addProject("SEC").hiddenFrom("erin-key").unassignable("erin", Code.OWNER_NOT_ASSIGNABLE);
        jira.issues().addProject("STRICT").requiring("customfield_10100", "Team");
    }

    @Override
    protected Jira jira() {
        return jira;
    }

    @Override
    protected Instant now() {
        return NOW;
    }

    @Override
    protected Actor alice() {
        return new Actor("jira", "alice-key");
    }

    @Override
    protected Actor erin() {
        return new Actor("jira", "erin-key");
    }

    @Override
    protected void move(String key, String project) {
        jira.issues().move(jira.resolve(alice(), key).id(), project);
    }

    @Override
    protected void archive(String key) {
        jira.issues().archive(jira.resolve(alice(), key).id(), true);
    }

    @Override
    protected void restore(String key) {
        jira.issues().archive(jira.resolve(alice(), key).id(), false);
    }

    @Override
    protected void linkAsDuplicate(String key, String survivor) {
        jira.issues()
                .duplicate(
                        jira.resolve(alice(), key).id(),
                        jira.resolve(alice(), survivor).id());
    }

    @Override
    protected Author start(String key) {
        Author bob = new Author(Optional.empty(), "bob", "Bob Okafor");
        new IssueEdit(jira.issues(), jira.resolve(alice(), key).id(), Optional.of(bob)).start();
        return bob;
    }
}
