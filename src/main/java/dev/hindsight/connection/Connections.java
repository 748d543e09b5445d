package dev.hindsight.connection;

import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraAdministration;
import dev.hindsight.issue.JiraAdministration.CreatableProjects;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.item.ActionItems;
import dev.hindsight.screen.CreateScreen;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The application links to Jira: which there are, what is remembered of them, and what can be done with them. */
public final class Connections {

    /** How long a form is held up to offer lists. */
    private static final Duration FOR_OPTIONS = Duration.ofSeconds(4);

    /** How long an author waits for the projects. */
    private static final Duration FOR_PROJECTS = Duration.ofSeconds(3);

    /** How long Jira is asked of projects, so that what it has said by then arrives in time. */
    private static final Duration ASKING_OF_PROJECTS = Duration.ofMillis(2500);

    private record ProjectsOf(Actor actor, Optional<String> first) {}

    private record TypesOf(Actor actor, String project) {}

    private record ScreenOf(Actor actor, String project, IssueTypeChoice issueType) {}

    private final Jira jira;
    private final LinkStates states;
    private final Users users;
    private final Settings settings;
    private final Clock clock;
    private final AuditLog log;
    private final LinkGuard guard;
    private final WebhookKeys keys;
    private final SetUpWebhook webhook;
    private final TestConnection test;
    private final ReplacedLinks replaced;
    private final OfferedOptions<Actor, JiraOptions> options;
    private final OfferedOptions<TypesOf, List<JiraOptions.Choice>> issueTypes;
    private final OfferedOptions<ScreenOf, CreateScreen> screens;
    private final OfferedOptions<ProjectsOf, CreatableProjects> projects;

    public Connections(
            Jira jira,
            JiraAdministration administration,
            LinkStates states,
            Installation installation,
            Users users,
            Site site,
            Settings settings,
            KeyedExecutor executor,
            Clock clock,
            AuditLog log) {
        this.jira = jira;
        this.states = states;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
        this.log = log;
        this.guard = new LinkGuard(jira, states, installation, clock);
        this.keys = new WebhookKeys(states, log, clock);
        this.webhook = new SetUpWebhook(administration, keys, site, log);
        this.test = new TestConnection(jira, administration, states, users, keys);
        this.replaced = new ReplacedLinks(jira, states, settings, guard, clock);
        this.options = new OfferedOptions<>(jira::options, actor -> actor, executor, FOR_OPTIONS, clock);
        this.issueTypes = new OfferedOptions<>(
                of -> administration.issueTypes(of.actor(), of.project()),
                TypesOf::actor,
                executor,
                FOR_OPTIONS,
                clock);
        this.screens = new OfferedOptions<>(
                of -> administration.screen(of.actor(), of.project(), of.issueType()),
                ScreenOf::actor,
                executor,
                FOR_OPTIONS,
                clock);
        this.projects = new OfferedOptions<>(
                of -> administration.creatableProjects(of.actor(), of.first(), ASKING_OF_PROJECTS),
                ProjectsOf::actor,
                executor,
                FOR_PROJECTS,
                clock);
    }

    /** The links there are, in the host's order. */
    public List<JiraLink> links() {
        return jira.links();
    }

    /** The link with an id, when it still exists. */
    public Optional<JiraLink> find(String linkId) {
        return links().stream().filter(link -> link.linkId().equals(linkId)).findFirst();
    }

    /** What is remembered of each link, under the names that they have by now, and without pauses that are over. */
    public List<LinkState> states() {
        Instant now = clock.instant();
        Map<String, LinkState> all = new LinkedHashMap<>();
        states.all().forEach(link -> all.put(link.linkId(), link.pausedAt(now) ? link : link.resumed()));
        links().forEach(link -> all.put(
                link.linkId(),
                all.getOrDefault(link.linkId(), LinkState.unknown(link.linkId()))
                        .named(link.name())));
        return List.copyOf(all.values());
    }

    /** The ids of the links that have been used. */
    public List<String> used() {
        return states.all().stream().map(LinkState::linkId).toList();
    }

    /** Links that are gone, or whose Jira was replaced. */
    public ReplacedLinks replaced() {
        return replaced;
    }

    /** Whether the links may be used. */
    public LinkGuard guard() {
        return guard;
    }

    /** Who acts for items, for one run. */
    public ActorResolver actors() {
        return new ActorResolver(settings, states, users);
    }

    /** In whose names it is asked what has changed. */
    public Readers readers(ActionItems items) {
        return new Readers(items, states, clock);
    }

    /** User key of the account in whose name issues behind a link are read; empty when none is named. */
    public Optional<String> serviceAccount(String linkId) {
        return states.find(linkId).flatMap(LinkState::serviceAccount);
    }

    /**
     * Names the account in whose name issues behind a link are read.
     *
     * @param userKey its user key; empty for none
     * @param administrator user key of who names it
     */
    public void nameServiceAccount(String linkId, Optional<String> userKey, String administrator) {
        log.keep(administrator, () -> {
            String before = serviceAccount(linkId).orElse("");
            states.change(linkId, link -> link.withServiceAccount(userKey));
            AuditSubject link = AuditSubject.link(linkId);
            return List.of(new AuditFact(What.SERVICE_ACCOUNT, link, "", before, userKey.orElse("")));
        });
    }

    /**
     * Takes the Jira that answers behind a link for the right one.
     *
     * @param as what an administrator takes it for
     * @param administrator user key of that person
     */
    void accept(String linkId, What as, String administrator) {
        log.keep(administrator, () -> {
            Optional<ReplacedLinks.Replacement> replacement = replaced.of(linkId);
            replaced.accept(linkId);
            return replacement.stream()
                    .map(found -> new AuditFact(as, AuditSubject.link(linkId), "", found.expected(), found.found()))
                    .toList();
        });
    }

    /**
     * What Jira offers a person to choose from; empty when it has not answered within seconds, and then it may have by the
     * next time.
     *
     * @throws JiraException when it could not be asked
     */
    public Optional<JiraOptions> options(Actor actor) {
        return options.of(actor);
    }

    /**
     * The issue types of a project that a person can choose from: id and name; empty when Jira has not answered within seconds.
     *
     * @throws JiraException when Jira could not be asked, or has no such project for that person
     */
    public Optional<List<JiraOptions.Choice>> issueTypes(Actor actor, String project) {
        return issueTypes.of(new TypesOf(actor, project));
    }

    /**
     * The create screen of an issue type in a project, as a person sees it; empty when Jira has not answered within seconds.
     *
     * @throws JiraException when Jira could not be asked, or has no such project or type for that person
     */
    public Optional<CreateScreen> screen(Actor actor, String project, IssueTypeChoice issueType) {
        return screens.of(new ScreenOf(actor, project, issueType));
    }

    /**
     * The projects in which a person may create issues; empty when Jira has not answered within three seconds.
     *
     * @param first the key of the project to ask of first; empty for none
     * @throws JiraException when Jira could not be asked
     */
    public Optional<CreatableProjects> creatableProjects(Actor actor, Optional<String> first) {
        return projects.of(new ProjectsOf(actor, first));
    }

    /** Sets up the webhook of a link, in an administrator's name. */
    public SetUpWebhook webhook() {
        return webhook;
    }

    /**
     * When the webhook of a link was last set up, or a URL for it generated, as it stands in the audit log; empty when nobody has
     * done so, or too long ago to be kept.
     */
    public Optional<AuditEntry> webhookSetUp(String linkId) {
        return log
                .about(List.of(AuditSubject.link(linkId)), Instant.ofEpochMilli(Long.MAX_VALUE), Integer.MAX_VALUE)
                .stream()
                .filter(entry -> entry.fact().what() == What.WEBHOOK_SET_UP
                        || entry.fact().what() == What.WEBHOOK_URL)
                .findFirst();
    }

    /**
     * How long ago the last event of a link's webhook came, which shows that the webhook is in use; empty when none has come by the
     * webhook that it has now.
     */
    public Optional<Duration> sinceLastEvent(String linkId) {
        return keys.sinceLastEvent(linkId);
    }

    /** Whether a delivery is one of a link's webhook; when it came is kept. */
    public boolean accepts(String linkId, Delivery delivery) {
        return keys.accepts(linkId, delivery);
    }

    /**
     * Tests what is set for a space, in the name of the administrator who asks and who learns only what that person may see in
     * Jira; changes nothing.
     *
     * @param resolutions ids of the resolutions that are set
     * @return what is well and what is not, in the order in which one depends on the other
     */
    public List<ConnectionCheck> testOfSpace(EffectiveSettings effective, Set<String> resolutions, String userKey) {
        return test.ofSpace(effective, resolutions, userKey);
    }

    /**
     * The same of the site, with the account that is entered.
     *
     * @param serviceAccount user key of the account that would read for the site; empty for none
     */
    public List<ConnectionCheck> testOfSite(
            EffectiveSettings effective, Set<String> resolutions, String userKey, Optional<String> serviceAccount) {
        return test.ofSite(effective, resolutions, userKey, serviceAccount);
    }
}
