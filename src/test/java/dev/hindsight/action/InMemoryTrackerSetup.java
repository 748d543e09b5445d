package dev.hindsight.action;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tracker's set-up for tests: one server, one create screen, webhooks, and failures on request. Not for sharing between threads. */
final class InMemoryTrackerSetup implements TrackerSetup {

    /** A webhook that was added. */
    record Added(String name, String url) {}

    private final Map<String, Added> webhooks = new LinkedHashMap<>();
    private Screen screen = new Screen(Set.of(Creation.WishedField.values()), Map.of());
    private Optional<TrackerException> failure = Optional.empty();
    private Optional<TrackerException> refusal = Optional.empty();
    private int lastId;

    void show(Screen other) {
        screen = other;
    }

    /** From now on everything fails. */
    void breakDown(TrackerException how) {
        failure = Optional.of(how);
    }

    /** From now on there is no screen. */
    void refuseScreens(TrackerException.Refused how) {
        refusal = Optional.of(how);
    }

    List<Added> webhooks() {
        return List.copyOf(webhooks.values());
    }

    @Override
    public Server server(Caller caller) {
        failure.ifPresent(InMemoryTrackerSetup::fail);
        return new Server("http://jira.example", "10.3.5");
    }

    @Override
    public Screen screen(Caller caller, String project, String issueType) {
        failure.or(() -> refusal).ifPresent(InMemoryTrackerSetup::fail);
        return screen;
    }

    @Override
    public List<String> webhooks(Caller caller, String name) {
        failure.ifPresent(InMemoryTrackerSetup::fail);
        List<String> ids = new ArrayList<>();
        webhooks.forEach((id, webhook) -> {
            if (webhook.name().equals(name)) {
                ids.add(id);
            }
        });
        return Collections.unmodifiableList(ids);
    }

    @Override
    public void addWebhook(Caller caller, String name, String url) {
        failure.ifPresent(InMemoryTrackerSetup::fail);
        lastId++;
        webhooks.put(String.valueOf(lastId), new Added(name, url));
    }

    @Override
    public void removeWebhook(Caller caller, String id) {
        failure.ifPresent(InMemoryTrackerSetup::fail);
        webhooks.remove(id);
    }

    private static void fail(TrackerException how) {
        throw how;
    }
}
