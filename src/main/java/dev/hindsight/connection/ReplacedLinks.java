package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Links that do not lead any more where they led: gone, while another link leads to the same Jira, or with another Jira
 * behind them. What is bound to them is moved by whoever calls; this keeps what is known of the links themselves.
 */
public final class ReplacedLinks {

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(15);

    private final Jira jira;
    private final LinkStates links;
    private final Settings settings;
    private final LinkGuard guard;
    private final Clock clock;

    /** When this node last looked for the successor of a link, and among which. */
    private final Map<String, Look> looks = new ConcurrentHashMap<>();

    private record Look(Set<String> links, Instant at) {
        boolean isFresh(Set<String> among, Instant now) {
            return links.equals(among) && Recent.isWithin(BETWEEN_LOOKS, at, now);
        }
    }

    ReplacedLinks(Jira jira, LinkStates links, Settings settings, LinkGuard guard, Clock clock) {
        this.jira = jira;
        this.links = links;
        this.settings = settings;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * The link that leads to the same Jira as one that is gone, looked for when there are other links than before and, as people
     * authorize them, every quarter of an hour.
     *
     * @param people gives the user keys of those in whose names Jira may be asked who it is
     */
    Optional<String> successor(String goneId, Supplier<Collection<String>> people) {
        String jiraUrl = links.find(goneId).map(LinkState::jiraUrl).orElse("");
        Set<String> among = jira.links().stream().map(JiraLink::linkId).collect(Collectors.toCollection(TreeSet::new));
        Instant now = clock.instant();
        Look last = looks.get(goneId);
        if (jiraUrl.isEmpty() || (last != null && last.isFresh(among, now))) {
            return Optional.empty();
        }
        looks.put(goneId, new Look(among, now));
        Collection<String> asking = people.get();
        return among.stream().filter(linkId -> leadsTo(jiraUrl, linkId, asking)).findFirst();
    }

    /** The first answer tells it, and a link that does not answer is not asked in another's name. */
    private boolean leadsTo(String jiraUrl, String linkId, Collection<String> people) {
        for (String person : people) {
            if (guard.pausedUntil(linkId).isPresent()) {
                return false;
            }
            try {
                return guard.whyNotAsked(new Actor(linkId, person)).isEmpty()
                        && links.find(linkId)
                                .map(LinkState::jiraUrl)
                                .filter(jiraUrl::equals)
                                .isPresent();
            } catch (JiraException e) {
                guard.failed(linkId, e);
                if (!e.concernsThePerson()) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Lets a link take the place of one that is gone, in the settings too, after its items were moved. */
    public void succeed(String goneId, String successorId) {
        LinkState gone = links.find(goneId).orElseGet(() -> LinkState.unknown(goneId));
        links.change(successorId, gone::movedTo);
        settings.replace(IssueSettings.LINK, goneId, successorId);
        links.remove(goneId);
    }

    /** The base address of the Jira that a link led to, and of the one that answers in its place; empty when none does. */
    public Optional<Replacement> of(String linkId) {
        return links.find(linkId)
                .filter(link -> !link.otherUrl().isEmpty())
                .map(link -> new Replacement(link.jiraUrl(), link.otherUrl()));
    }

    /**
     * That another Jira answers in the place of one.
     *
     * @param expected the base address that the one before called its own
     * @param found the base address that the other calls its own
     */
    public record Replacement(String expected, String found) {}

    /** The id, of no link that exists, under which what is bound to the Jira before can wait for a link to lead there. */
    public String retiredId(String linkId) {
        String before = links.find(linkId).map(LinkState::jiraUrl).orElse("");
        return linkId + "-" + Digest.of(before).substring(0, 12);
    }

    /** Keeps what is known of the Jira that a link led to before, under its {@link #retiredId}. */
    public void retire(String linkId) {
        String retiredId = retiredId(linkId);
        links.find(linkId).ifPresent(link -> links.change(retiredId, known -> link.retiredAs(retiredId)));
    }

    /** Takes the Jira that answers for the right one. */
    void accept(String linkId) {
        links.change(linkId, link -> link.leadingTo(link.otherUrl(), link.name(), link.rpcUrl()));
        guard.forgetJira(linkId);
    }
}
