package dev.hindsight.action;

import dev.hindsight.action.Check.Code;
import dev.hindsight.action.IssueTracker.TrackerLink;
import dev.hindsight.action.TrackerSetup.Server;
import dev.hindsight.site.People;
import dev.hindsight.site.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries what is set: whether tickets could be made now, in the name of the administrator who asks, and read by the
 * account that reads for the site. Changes nothing, in the tracker or here. Threads may share it.
 */
public final class TryConnection {

    private final IssueTracker tracker;
    private final TrackerSetup setup;
    private final Links links;
    private final People people;

    public TryConnection(IssueTracker tracker, TrackerSetup setup, Links links, People people) {
        this.tracker = tracker;
        this.setup = setup;
        this.links = links;
        this.people = people;
    }

    /**
     * What is well and what is not, in the order in which one depends on the other.
     *
     * @param preferences what is set
     * @param userKey the administrator who asks
     */
    public List<Check> run(Preferences preferences, String userKey) {
        if (preferences.link().isEmpty()) {
            return List.of(Check.of(Code.NO_LINK));
        }
        String linkId = preferences.link().get();
        Optional<TrackerLink> link = tracker.links().stream()
                .filter(one -> one.linkId().equals(linkId))
                .findFirst();
        return link.map(found -> over(found, preferences, new Caller(linkId, userKey)))
                .orElseGet(() -> List.of(Check.of(Code.LINK_GONE)));
    }

    private List<Check> over(TrackerLink link, Preferences preferences, Caller caller) {
        List<Check> checks = new ArrayList<>();
        try {
            Server server = setup.server(caller);
            checks.add(Check.of(Code.JIRA_ANSWERS, link.name(), server.baseUrl(), server.version()));
            otherThanBefore(link, server).ifPresent(checks::add);
            TrackerChoices choices = tracker.choices(caller);
            checks.addAll(new ProjectChecks(setup, preferences, caller).all(choices));
            checks.addAll(ChoiceChecks.all(preferences, choices));
            checks.addAll(new ReaderChecks(tracker, people).all(reader(link), preferences, caller));
            checks.add(webhook(link));
        } catch (TrackerException e) {
            checks.add(Check.of(e, link.name()));
        }
        return checks;
    }

    private Optional<Check> otherThanBefore(TrackerLink link, Server server) {
        return links.find(link.linkId())
                .map(Link::jiraUrl)
                .filter(known -> !known.isEmpty() && !known.equals(server.baseUrl()))
                .map(known -> Check.of(Code.OTHER_JIRA, known, server.baseUrl()));
    }

    private Optional<String> reader(TrackerLink link) {
        return links.find(link.linkId()).flatMap(Link::readsAs);
    }

    private Check webhook(TrackerLink link) {
        boolean made = links.find(link.linkId()).flatMap(Link::tokenDigest).isPresent();
        return Check.of(made ? Code.WEBHOOK_HAS_TOKEN : Code.NO_WEBHOOK);
    }
}
