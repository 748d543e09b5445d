package dev.hindsight.jira;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.TypeNotInstalledException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import dev.hindsight.action.Caller;
import dev.hindsight.action.IssueTracker;
import dev.hindsight.action.IssueTracker.TrackerLink;
import dev.hindsight.action.TrackerException;
import dev.hindsight.site.ActingUser;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Leads a call over its link in its caller's name. Keeps nothing of either. Threads may share it. */
final class JiraLinks {

    private final ApplicationLinkService links;
    private final ActingUser acting;
    private final People people;
    private final Clock clock;

    JiraLinks(ApplicationLinkService links, ActingUser acting, People people, Clock clock) {
        this.links = links;
        this.acting = acting;
        this.people = people;
        this.clock = clock;
    }

    List<TrackerLink> all() {
        return StreamSupport.stream(
                        links.getApplicationLinks(JiraApplicationType.class).spliterator(), false)
                .map(link -> new TrackerLink(
                        link.getId().get(),
                        link.getName(),
                        link.getRpcUrl().toString(),
                        link.getDisplayUrl().toString()))
                .toList();
    }

    /** Does the work with the Jira behind the caller's link, in the caller's name. */
    <T> T over(Caller caller, Function<LinkedJira, T> work) {
        return over(caller, Instant.MAX, work);
    }

    /** The same, where writing requests are sent before an instant or not at all. */
    <T> T over(Caller caller, Instant sendBefore, Function<LinkedJira, T> work) {
        Person person = people.find(caller.userKey())
                .filter(Person::active)
                .orElseThrow(() -> new TrackerException.NotPermitted(
                        "There is no active account of the user key " + caller.userKey()));
        ApplicationLink link = find(caller.linkId())
                .orElseThrow(() -> new TrackerException.NotSent(
                        "There is no application link " + caller.linkId() + " to Jira", null));
        CallLimits limits = new CallLimits(clock, clock.instant().plus(IssueTracker.DEADLINE), sendBefore);
        return acting.as(
                person.key(),
                () -> work.apply(
                        new LinkedJira(link, new LinkHttpClient(link.createAuthenticatedRequestFactory(), limits))));
    }

    private Optional<ApplicationLink> find(String linkId) {
        try {
            @Nullable ApplicationLink found = links.getApplicationLink(new ApplicationId(linkId));
            return Optional.ofNullable(found);
        } catch (TypeNotInstalledException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
