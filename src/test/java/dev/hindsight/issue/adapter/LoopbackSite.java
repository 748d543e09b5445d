package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.TypeNotInstalledException;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.wiki.ActingUser;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A wiki with one link, the people Alice, Erin and Dave (who is inactive), and a clock that stands until a test moves it: all
 * that Jira over a link needs. For one test at a time.
 */
class LoopbackSite extends Clock implements ActingUser, Users, ApplicationLinkService {

    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    static final Actor ALICE = new Actor(LoopbackLink.ID, "alice-key");
    static final Actor ERIN = new Actor(LoopbackLink.ID, "erin-key");
    static final Actor DAVE = new Actor(LoopbackLink.ID, "dave-key");

    private static final Map<String, User> PEOPLE = Map.of(
            "alice-key", new User("alice-key", "alice", "Alice", true),
            "erin-key", new User("erin-key", "erin", "Erin", true),
            "dave-key", new User("dave-key", "dave", "Dave", false));

    private final ThreadLocal<String> actor = ThreadLocal.withInitial(() -> "nobody");
    private LoopbackLink link;
    private Instant now = START;

    LoopbackSite(URI jira) {
        link = new LoopbackLink(jira, actor::get);
    }

    /** Lets the link lead elsewhere. */
    LoopbackSite linkedTo(URI jira) {
        link = new LoopbackLink(jira, actor::get);
        return this;
    }

    Jira jira() {
        return new JrjcJira(this, this, this, this);
    }

    JiraAdministration setup() {
        return new JrjcJiraAdministration(this, this, this, this);
    }

    LoopbackLink link() {
        return link;
    }

    String actor() {
        return actor.get();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public <T> T as(String userKey, Supplier<T> work) {
        String before = actor.get();
        actor.set(userKey);
        try {
            return work.get();
        } finally {
            actor.set(before);
        }
    }

    @Override
    public Optional<User> find(String keyOrUserName) {
        return Optional.ofNullable(PEOPLE.get(keyOrUserName))
                .or(() -> PEOPLE.values().stream()
                        .filter(person -> person.userName().equals(keyOrUserName))
                        .findFirst());
    }

    @Override
    public Optional<User> current() {
        return find(actor.get());
    }

    @Override
    public Addressee addressee(User user) {
        return new Addressee("", Addressee.License.UNKNOWN);
    }

    @Override
    public ApplicationLink getApplicationLink(ApplicationId id) throws TypeNotInstalledException {
        if (!id.get().equals(LoopbackLink.ID)) {
            throw new TypeNotInstalledException();
        }
        return link;
    }

    @Override
    public Iterable<ApplicationLink> getApplicationLinks(Class<? extends ApplicationType> type) {
        return List.of(link);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now;
    }
}
