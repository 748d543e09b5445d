package dev.hindsight.blueprint;

import dev.hindsight.connection.Connections;
import dev.hindsight.finding.Finding;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraAdministration.CreatableProjects;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The Jira projects that an author is offered for the findings of a new page: those in which the author may create issues. */
public final class ProjectOffer {

    /** Why no project is offered, or not every one. */
    public enum Problem {
        NO_LINK,
        LATE,
        NOT_AUTHORIZED,
        NOT_ASKED,
        NONE
    }

    /**
     * What is offered.
     *
     * @param preset the key of the project in which issues are created unless an author says otherwise
     * @param projects key and name
     * @param complete whether there are no others
     * @param authorizeAt where the author can authorize the link, where that is the problem
     */
    public record Offer(
            Optional<String> preset,
            List<Choice> projects,
            boolean complete,
            Optional<Problem> problem,
            Optional<URI> authorizeAt) {

        public Offer {
            projects = List.copyOf(projects);
        }

        private static Offer none(Optional<String> preset, Problem problem) {
            return new Offer(preset, List.of(), false, Optional.of(problem), Optional.empty());
        }
    }

    private final Connections connections;
    private final Settings settings;
    private final Users users;

    public ProjectOffer(Connections connections, Settings settings, Users users) {
        this.connections = connections;
        this.settings = settings;
        this.users = users;
    }

    /**
     * What the current user is offered.
     *
     * @param spaceKey the space of the page; empty for what is set for the site
     */
    public Offer of(Optional<String> spaceKey) {
        EffectiveSettings set = spaceKey.map(settings::ofSpace).orElseGet(settings::site);
        Optional<String> preset = set.get(IssueSettings.PROJECT);
        Optional<String> link =
                set.get(IssueSettings.LINK).filter(id -> connections.find(id).isPresent());
        Optional<Actor> author = users.current().map(User::key).flatMap(key -> link.map(id -> new Actor(id, key)));
        return author.map(actor -> asked(actor, preset)).orElseGet(() -> Offer.none(preset, Problem.NO_LINK));
    }

    private Offer asked(Actor author, Optional<String> preset) {
        try {
            return connections
                    .creatableProjects(author, preset)
                    .map(found -> offer(found, preset))
                    .orElseGet(() -> Offer.none(preset, Problem.LATE));
        } catch (JiraException e) {
            Problem problem =
                    e.kind() == JiraException.Kind.NOT_AUTHORIZED ? Problem.NOT_AUTHORIZED : Problem.NOT_ASKED;
            Optional<URI> where = e.authorizeAt().filter(address -> Finding.isLink(address.toString()));
            return new Offer(preset, List.of(), false, Optional.of(problem), where);
        }
    }

    private static Offer offer(CreatableProjects found, Optional<String> preset) {
        Optional<Problem> problem = found.complete()
                ? Optional.of(Problem.NONE).filter(none -> found.projects().isEmpty())
                : Optional.of(Problem.LATE);
        return new Offer(preset, found.projects(), found.complete(), problem, Optional.empty());
    }
}
