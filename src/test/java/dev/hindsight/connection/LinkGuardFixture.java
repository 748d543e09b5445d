package dev.hindsight.connection;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.SettableClock;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Instant;

/** Two links to a Jira in memory, and what guards them. */
abstract class LinkGuardFixture {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Actor ALICE = new Actor("jira", "alice-key");

    final JiraException down = new JiraException.NotSent("down", null);
    final JiraException lost = new JiraException.OutcomeUnknown("lost", null);
    final SettableClock clock = new SettableClock(NOON);
    final InMemoryJira jira = new InMemoryJira(clock).withLink("other").withLink("jira");
    final InMemoryLinkStates links = new InMemoryLinkStates();
    final SiteOfTest site = new SiteOfTest();
    final Installation installation = new Installation(new InMemorySettings(), site);
    final LinkGuard guard = new LinkGuard(jira, links, installation, clock);
}
