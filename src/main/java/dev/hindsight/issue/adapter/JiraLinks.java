package dev.hindsight.issue.adapter;

import com.atlassian.applinks.api.ApplicationId;
import com.atlassian.applinks.api.ApplicationLink;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.applinks.api.TypeNotInstalledException;
import com.atlassian.applinks.api.application.jira.JiraApplicationType;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.wiki.ActingUser;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Leads a call over its link in its caller's name. Keeps nothing of either. */
final class JiraLinks {

    private final ApplicationLinkService links;
    private final ActingUser acting;
    private final Users users;
    private final Clock clock;

    JiraLinks(ApplicationLinkService links, ActingUser acting, Users users, Clock clock) {
        this.links = links;
        this.acting = acting;
        this.users = users;
        this.clock = clock;
    }

    List<JiraLink> all() {
        return StreamSupport.stream(
                        links.getApplicationLinks(JiraApplicationType.class).spliterator(), false)
                .map(link -> new JiraLink(
                        link.getId().get(),
                        link.getName(),
                        link.getRpcUrl().toString(),
                        link.getDisplayUrl().toString()))
                .toList();
    }

    /** Does the work with the Jira behind the caller's link, in the caller's name. */
    <T> T over(Actor actor, Function<JiraApi, T> work) {
        return over(actor, Instant.MAX, work);
    }

    /** The same, where writing requests are sent before an instant or not at all. */
    <T> T over(Actor actor, Instant sendBefore, Function<JiraApi, T> work) {
        User user = users.find(actor.userKey())
                .filter(User::active)
                .orElseThrow(() -> new JiraException.NotPermitted(
                        "There is no active account of the user key " + actor.userKey()));
        ApplicationLink link = find(actor.linkId())
                .orElseThrow(() ->
                        new JiraException.NotSent("There is no application link " + actor.linkId() + " to Jira", null));
        Deadline limits = new Deadline(clock, clock.instant().plus(Jira.DEADLINE), sendBefore);
        return acting.as(
                user.key(),
                () -> work.apply(
                        new JiraApi(link, new LinkHttpClient(link.createAuthenticatedRequestFactory(), limits))));
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
