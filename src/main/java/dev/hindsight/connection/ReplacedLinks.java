package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraLink;
import dev.hindsight.settings.Settings;
import java.util.Collection;
import java.util.Optional;

/**
 * Links that do not lead any more where they led: gone, while another link leads to the same Jira, or with another Jira
 * behind them. What is bound to them is moved by whoever calls; this keeps what is known of the links themselves.
 */
public final class ReplacedLinks {

    private final Jira jira;
    private final LinkStates links;
    private final Settings settings;
    private final LinkGuard guard;

    ReplacedLinks(Jira jira, LinkStates links, Settings settings, LinkGuard guard) {
        this.jira = jira;
        this.links = links;
        this.settings = settings;
        this.guard = guard;
    }

    /**
     * The link that leads to the same Jira as one that is gone.
     *
     * @param people user keys of those in whose names Jira may be asked who it is
     */
    public Optional<String> successor(String goneId, Collection<String> people) {
        return links.find(goneId)
                .map(LinkState::jiraUrl)
                .filter(url -> !url.isEmpty())
                .flatMap(url -> jira.links().stream()
                        .map(JiraLink::linkId)
                        .filter(linkId -> people.stream().anyMatch(person -> leadsTo(url, new Actor(linkId, person))))
                        .findFirst());
    }

    private boolean leadsTo(String jiraUrl, Actor actor) {
        try {
            return jira.identity(actor).equals(jiraUrl);
        } catch (JiraException e) {
            return false;
        }
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
    public void accept(String linkId) {
        links.change(linkId, link -> link.leadingTo(link.otherUrl(), link.name(), link.rpcUrl()));
        guard.forgetJira(linkId);
    }
}
