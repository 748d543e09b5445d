package dev.hindsight.issue;

import dev.hindsight.screen.CreateScreen;
import dev.hindsight.screen.ScreenField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Jira's set-up for tests: one server, one create screen, webhooks, and failures on request. */
public final class InMemoryJiraAdministration implements JiraAdministration {

    /** A webhook that was added. */
    public record Added(String name, String url, Optional<String> secret) {}

    private final Map<String, Added> webhooks = new LinkedHashMap<>();
    private CreateScreen screen = screen(IssueField.values());
    private List<JiraOptions.Choice> issueTypes =
            List.of(new JiraOptions.Choice("10002", "Task"), new JiraOptions.Choice("10004", "Bug"));
    private CreatableProjects creatable = new CreatableProjects(List.of(), true);
    private int screensRead;
    private Optional<JiraException> failure = Optional.empty();
    private Optional<JiraException> refusal = Optional.empty();
    private Optional<Boolean> lost = Optional.empty();
    private boolean signing;
    private boolean quoting;
    private Runnable asked = () -> {};
    private Consumer<Added> told = added -> {};
    private Optional<JiraException> afterwards = Optional.empty();
    private int lastId;

    public void show(CreateScreen other) {
        screen = other;
    }

    /** A screen of the type Task with some fields that need not be given, which are called by their ids. */
    public static CreateScreen screen(IssueField... fields) {
        return screen(Stream.of(fields)
                .map(field -> new ScreenField(field.id(), field.id(), "string", false, false, false, List.of()))
                .toArray(ScreenField[]::new));
    }

    /** A screen of the type Task. */
    public static CreateScreen screen(ScreenField... fields) {
        return new CreateScreen("10002", "Task", List.of(fields));
    }

    /** From now on projects have these issue types. */
    public void offer(JiraOptions.Choice... types) {
        issueTypes = List.of(types);
    }

    /** From now on everybody may create issues in these projects. */
    public void allow(boolean complete, JiraOptions.Choice... projects) {
        creatable = new CreatableProjects(List.of(projects), complete);
    }

    /** How often a screen was asked for. */
    public int screensRead() {
        return screensRead;
    }

    /** From now on everything fails. */
    public void breakDown(JiraException how) {
        failure = Optional.of(how);
    }

    /** From now on webhooks can be signed. */
    public void sign() {
        signing = true;
    }

    /** Something happens once, after a webhook was asked for and before it is there. */
    public void before(Runnable event) {
        asked = event;
    }

    /** From now on whoever listens is told of a webhook as soon as it is there, before whoever added it. */
    public void tell(Consumer<Added> listener) {
        told = listener;
    }

    /** From now on a webhook is refused in words that hold its address and its secret. */
    public void refuseQuoting() {
        quoting = true;
    }

    /** From now on there is no screen. */
    public void refuseScreens(JiraException.Refused how) {
        refusal = Optional.of(how);
    }

    /** The next webhook is added, and nobody learns of it. */
    public void loseNextReply() {
        lost = Optional.of(true);
    }

    /** The next webhook is not added, and nobody learns of it. */
    public void loseNextRequest() {
        lost = Optional.of(false);
    }

    /** The same, and from then on everything fails. */
    public void loseNextRequestAndBreakDown(JiraException how) {
        lost = Optional.of(false);
        afterwards = Optional.of(how);
    }

    public List<Added> webhooks() {
        return List.copyOf(webhooks.values());
    }

    @Override
    public CreatableProjects creatableProjects(Actor actor, Optional<String> first, Duration time) {
        failure.ifPresent(InMemoryJiraAdministration::fail);
        return creatable;
    }

    @Override
    public Server server(Actor actor) {
        failure.ifPresent(InMemoryJiraAdministration::fail);
        return new Server("http://jira.example", "10.3.5");
    }

    @Override
    public List<JiraOptions.Choice> issueTypes(Actor actor, String project) {
        failure.or(() -> refusal).ifPresent(InMemoryJiraAdministration::fail);
        return issueTypes;
    }

    @Override
    public CreateScreen screen(Actor actor, String project, IssueTypeChoice issueType) {
        screensRead++;
        failure.or(() -> refusal).ifPresent(InMemoryJiraAdministration::fail);
        return screen;
    }

    @Override
    public List<String> webhookEvents() {
        return List.of("Issue: updated", "Issue: deleted");
    }

    @Override
    public Webhooks webhooks(Actor actor, String name) {
        failure.ifPresent(InMemoryJiraAdministration::fail);
        List<String> ids = new ArrayList<>();
        webhooks.forEach((id, webhook) -> {
            if (webhook.name().equals(name)) {
                ids.add(id);
            }
        });
        return new Webhooks(ids, signing);
    }

    @Override
    public void addWebhook(Actor actor, String name, String url, Optional<String> secret) {
        failure.ifPresent(InMemoryJiraAdministration::fail);
        if (quoting) {
            throw new JiraException.NotPermitted(
                    "No webhook for " + url + "\n{\"SECRET\":\"" + secret.orElse("none") + "\"}, sorry.");
        }
        Runnable event = asked;
        asked = () -> {};
        event.run();
        Optional<Boolean> added = lost;
        lost = Optional.empty();
        if (added.orElse(true)) {
            lastId++;
            Added webhook = new Added(name, url, secret);
            webhooks.put(String.valueOf(lastId), webhook);
            told.accept(webhook);
        }
        if (added.isPresent()) {
            failure = failure.or(() -> afterwards);
            throw new JiraException.OutcomeUnknown("lost", null);
        }
    }

    @Override
    public void removeWebhook(Actor actor, String id) {
        failure.ifPresent(InMemoryJiraAdministration::fail);
        webhooks.remove(id);
    }

    private static void fail(JiraException how) {
        throw how;
    }
}
