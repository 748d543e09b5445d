package dev.hindsight.connection;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import dev.hindsight.connection.LinkState.Contact;
import dev.hindsight.connection.LinkState.Polls;
import dev.hindsight.connection.LinkState.Target;
import dev.hindsight.connection.LinkState.Webhook;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What each change of a link leaves as it is. */
public class LinkStateTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final LinkState LINK = LinkStatesContract.full("a");

    @Test
    public void anotherNameIsAllThatANewNameChanges() {
        assertEquals(
                leading(new Target(LINK.jiraUrl(), LINK.otherUrl(), "New name", LINK.rpcUrl())),
                LINK.named("New name"));
    }

    @Test
    public void aLinkThatLeadsSomewhereElseForgetsWhoAnsweredInPlaceAndNothingMore() {
        assertEquals(
                leading(new Target("http://new.example", "", "New name", "http://rpc.example")),
                LINK.leadingTo("http://new.example", "New name", "http://rpc.example"));
    }

    @Test
    public void thatAnotherJiraAnswersChangesNothingElse() {
        assertEquals(
                leading(new Target(LINK.jiraUrl(), "http://found.example", LINK.name(), LINK.rpcUrl())),
                LINK.leadingToAnother("http://found.example"));
    }

    @Test
    public void aSuccessorKnowsUntilWhenItsJiraWasReadAndHasItsOwnNameContactAndWebhook() {
        Contact contact = new Contact(Optional.of(LATER), Optional.empty());
        Webhook webhook = new Webhook(Optional.of(new TokenDigest("its own")), Optional.empty(), Optional.of(LATER));
        Target target = new Target("http://itself.example", "http://third.example", "Successor", "http://rpc.example");
        LinkState successor = new LinkState("b", target, nothingPolled(), contact, webhook, Optional.empty());

        assertEquals(
                new LinkState(
                        "b",
                        new Target(LINK.jiraUrl(), "", "Successor", "http://rpc.example"),
                        LINK.polls(),
                        contact,
                        webhook,
                        LINK.serviceAccount()),
                LINK.movedTo(successor));
    }

    @Test
    public void ofARetiredLinkIsKnownWhereItLedWhenItLastAnsweredAndWhoRead() {
        assertEquals(
                new LinkState(
                        "retired",
                        new Target(LINK.jiraUrl(), "", LINK.name(), LINK.rpcUrl()),
                        nothingPolled(),
                        new Contact(LINK.lastOk(), Optional.empty()),
                        new Webhook(Optional.empty(), Optional.empty(), Optional.empty()),
                        LINK.serviceAccount()),
                LINK.retiredAs("retired"));
    }

    @Test
    public void aPauseThatBeginsOrEndsChangesNothingElse() {
        assertEquals(with(new Contact(LINK.lastOk(), Optional.of(LATER))), LINK.pausedUntil(LATER));
        assertEquals(with(new Contact(LINK.lastOk(), Optional.empty())), LINK.resumed());
    }

    @Test
    public void readingUpToAnInstantLeavesNobodyBehindAndChangesNothingElse() {
        LinkState polled = LINK.polledTo(LATER);

        assertEquals(polling(new Polls(Optional.of(LATER), Map.of())), polled);
        assertEquals(Optional.of(LATER), polled.polledTo());
    }

    @Test
    public void aKeyThatIsGeneratedChangesNothingElse() {
        WebhookKey key = new TokenDigest("new");

        assertEquals(
                with(new Webhook(LINK.webhook().current(), Optional.of(key), LINK.lastEvent())), LINK.withNextKey(key));
    }

    @Test
    public void aKeyThatTakesThePlaceOfAnotherHasReceivedNothingYetAndChangesNothingElse() {
        assertEquals(
                with(new Webhook(LINK.webhook().next(), Optional.empty(), Optional.empty())), LINK.withNextKeyUsed());
    }

    @Test
    public void anEventChangesNothingElse() {
        assertEquals(
                with(new Webhook(LINK.webhook().current(), LINK.webhook().next(), Optional.of(LATER))),
                LINK.withEventAt(LATER));
    }

    @Test
    public void aKeyThatIsUsedAgainStays() {
        LinkState used = LINK.withNextKeyUsed();

        assertEquals(used, used.withNextKeyUsed());
    }

    @Test
    public void anotherAccountThatReadsChangesNothingElse() {
        assertEquals(
                new LinkState("a", LINK.target(), LINK.polls(), LINK.contact(), LINK.webhook(), Optional.of("eve-key")),
                LINK.withServiceAccount(Optional.of("eve-key")));
    }

    private static Polls nothingPolled() {
        return new Polls(Optional.empty(), Map.of());
    }

    private static LinkState leading(Target target) {
        return new LinkState("a", target, LINK.polls(), LINK.contact(), LINK.webhook(), LINK.serviceAccount());
    }

    private static LinkState polling(Polls polls) {
        return new LinkState("a", LINK.target(), polls, LINK.contact(), LINK.webhook(), LINK.serviceAccount());
    }

    private static LinkState with(Contact contact) {
        return new LinkState("a", LINK.target(), LINK.polls(), contact, LINK.webhook(), LINK.serviceAccount());
    }

    private static LinkState with(Webhook webhook) {
        return new LinkState("a", LINK.target(), LINK.polls(), LINK.contact(), webhook, LINK.serviceAccount());
    }
}
