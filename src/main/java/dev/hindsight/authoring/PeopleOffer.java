package dev.hindsight.authoring;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.Jira.AssignablePeople;
import dev.hindsight.issue.JiraException;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people whom somebody who edits a page is offered as owner, while typing: who can be assigned in the project, as Jira lists them
 * to that person in their own name, and whoever is typed exactly. All names shown are Jira's, so that nobody learns one that is hidden
 * from them. Who may edit the page is asked before.
 */
public final class PeopleOffer {

    /** From how many characters on people are searched for. */
    public static final int LEAST_TYPED = 2;

    /** How many people are offered at once. */
    public static final int MOST_OFFERED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PeopleOffer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final AssignablePeople NOBODY = new AssignablePeople(List.of(), false);

    /** What searching for people came to, where it did not simply find some. */
    public enum Problem {
        TOO_SHORT,
        NO_PROJECT,
        NO_SUCH_PROJECT,
        NOT_AUTHORIZED,
        NOT_ASKED
    }

    /**
     * One person.
     *
     * @param userName what is sent; the wiki's own, where there is such an account
     * @param fullName as Jira shows it; the user name again where Jira did not list that person
     * @param listed whether Jira lists them among those who can be assigned
     * @param known whether there is such an account in the wiki, without which nobody can be mentioned on a page
     */
    public record Offered(String userName, String fullName, boolean listed, boolean known) {}

    /**
     * What is offered.
     *
     * @param project the key of the project that was searched; empty text when it is not known
     * @param more whether typing on would find others
     */
    public record Offer(String project, List<Offered> people, boolean more, Optional<Problem> problem) {
        public Offer {
            people = List.copyOf(people);
        }
    }

    private final Jira jira;
    private final Settings settings;
    private final Pages pages;
    private final Users users;

    public PeopleOffer(Jira jira, Settings settings, Pages pages, Users users) {
        this.jira = jira;
        this.settings = settings;
        this.pages = pages;
        this.users = users;
    }

    /**
     * Whom the current user is offered for a finding of a page.
     *
     * @param named the project or the issue that the finding names, by key; empty text for the project that is set
     * @param typed what has been typed of a name
     */
    public Offer of(long pageId, String named, String typed) {
        String start = typed.strip();
        EffectiveSettings set = pages.find(pageId)
                .map(page -> settings.ofSpace(page.spaceKey()))
                .orElseGet(settings::site);
        Optional<String> project = project(named).or(() -> set.get(IssueSettings.PROJECT));
        Optional<String> key = users.current().map(User::key);
        if (start.length() < LEAST_TYPED) {
            return offer(project, start, NOBODY, Optional.of(Problem.TOO_SHORT));
        }
        Optional<Actor> author = set.get(IssueSettings.LINK).flatMap(link -> key.map(of -> new Actor(link, of)));
        if (author.isEmpty() || project.isEmpty()) {
            return offer(project, start, NOBODY, Optional.of(Problem.NO_PROJECT));
        }
        try {
            AssignablePeople found = jira.assignable(author.get(), project.get(), start, MOST_OFFERED, PATIENCE);
            return offer(project, start, found, Optional.empty());
        } catch (JiraException e) {
            LOG.debug("Nobody is offered for {}: {}", project.get(), e.toString());
            return offer(project, start, NOBODY, Optional.of(problem(e)));
        }
    }

    /** The project of a key that may be an issue's; empty where nothing is named. */
    private static Optional<String> project(String named) {
        return Optional.of(named.strip().replaceFirst("-[0-9]+$", "")).filter(key -> !key.isEmpty());
    }

    private static Problem problem(JiraException failure) {
        return switch (failure.kind()) {
            case NOT_AUTHORIZED -> Problem.NOT_AUTHORIZED;
            case NOT_FOUND, REFUSED -> Problem.NO_SUCH_PROJECT;
            default -> Problem.NOT_ASKED;
        };
    }

    private Offer offer(Optional<String> project, String start, AssignablePeople found, Optional<Problem> problem) {
        List<Offered> people = new ArrayList<>();
        found.people().forEach(person -> people.add(offered(person)));
        account(start)
                .map(User::userName)
                .filter(name -> people.stream().noneMatch(one -> one.userName().equals(name)))
                .ifPresent(name -> people.add(0, new Offered(name, name, false, true)));
        return new Offer(project.orElse(""), people, found.more(), problem);
    }

    private Offered offered(AssignablePeople.Person person) {
        Optional<User> account = account(person.userName());
        return new Offered(
                account.map(User::userName).orElse(person.userName()), person.fullName(), true, account.isPresent());
    }

    /** The account of a user name; not the one that has this text as its key. */
    private Optional<User> account(String userName) {
        return Optional.of(userName)
                .filter(name -> !name.isEmpty())
                .flatMap(users::find)
                .filter(user -> user.userName().equalsIgnoreCase(userName));
    }
}
