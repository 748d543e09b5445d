package dev.hindsight.issue.adapter;

import dev.hindsight.wiki.User;
import java.time.Instant;
import java.util.Optional;

/**
 * A wiki with a link to a Jira that is given, in which Alice and Erin are the two people whom it is given for. Its clock shows
 * the time. For one test.
 */
final class GivenJiraWiki extends LoopbackSite {

    private final GivenJira jira;
    private boolean knowsNames = true;

    GivenJiraWiki(GivenJira jira) {
        super(jira.url());
        this.jira = jira;
        link().authorizeBy(userKey -> (userKey.equals(ALICE.userKey()) ? jira.first() : jira.second()).authorization());
    }

    /** From now on nobody in the wiki has a name that somebody has in Jira. */
    void forgetNames() {
        knowsNames = false;
    }

    @Override
    public Optional<User> find(String keyOrUserName) {
        if (keyOrUserName.equals(ALICE.userKey())) {
            return Optional.of(new User(keyOrUserName, jira.nameOf(jira.first()), "Alice", true));
        }
        if (keyOrUserName.equals(ERIN.userKey())) {
            return Optional.of(new User(keyOrUserName, jira.nameOf(jira.second()), "Erin", true));
        }
        return Optional.of(keyOrUserName).filter(name -> knowsNames).flatMap(this::named);
    }

    private Optional<User> named(String name) {
        if (name.equals(jira.nameOf(jira.first()))) {
            return find(ALICE.userKey());
        }
        return name.equals(jira.nameOf(jira.second())) ? find(ERIN.userKey()) : Optional.empty();
    }

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
