package dev.hindsight.jira;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.ApplicationType;
import com.atlassian.applinks.api.TypeNotInstalledException;
import dev.hindsight.action.Caller;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.TrackerSetup;
import dev.hindsight.site.ActingUser;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
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
 * that the tracker over a link needs. For one test at a time.
 */
final class LoopbackSite extends Clock implements ActingUser, People, ApplicationLinkService {

    static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    static final Caller ALICE = new Caller(LoopbackLink.ID, "alice-key");
    static final Caller ERIN = new Caller(LoopbackLink.ID, "erin-key");
    static final Caller DAVE = new Caller(LoopbackLink.ID, "dave-key");

    private static final Map<String, Person> PEOPLE = Map.of(
            "alice-key", new Person("alice-key", "alice", "Alice", true),
            "erin-key", new Person("erin-key", "erin", "Erin", true),
            "dave-key", new Person("dave-key", "dave", "Dave", false));

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

    IssueTracker tracker() {
        return new JiraIssueTracker(this, this, this, this);
    }

    TrackerSetup setup() {
        return new JiraSetup(this, this, this, this);
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
    public Optional<Person> find(String keyOrUserName) {
        return Optional.ofNullable(PEOPLE.get(keyOrUserName));
    }

    @Override
    public Optional<Person> current() {
        return find(actor.get());
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
