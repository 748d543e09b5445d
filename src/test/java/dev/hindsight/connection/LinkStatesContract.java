package dev.hindsight.connection;

import static dev.hindsight.item.SampleItems.NOON;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** What remembering links means, for the fake and for every database alike. */
public abstract class LinkStatesContract {

    protected abstract LinkStates links();

    @Test
    public void remembersNothingAtFirst() {
        assertEquals(Optional.empty(), links().find("a"));
        assertEquals(List.of(), links().all());
    }

    @Test
    public void beginsAChangeWithAnUnknownLink() {
        assertEquals(LinkState.unknown("a"), links().change("a", link -> link));
    }

    @Test
    public void keepsAllThatIsRememberedOfALink() {
        LinkState changed = links().change("a", link -> full("a"));

        assertEquals(full("a"), changed);
        assertEquals(Optional.of(full("a")), links().find("a"));
    }

    @Test
    public void keepsWhichKindOfKeyAWebhookHasAndWhichComesNext() {
        LinkState.Webhook changing = new LinkState.Webhook(
                Optional.of(new SigningSecret("secret")),
                Optional.of(new TokenDigest("next digest")),
                Optional.empty());
        links().change("a", link -> link.withNextKey(changing.current().orElseThrow()));
        links().change("a", LinkState::withNextKeyUsed);
        links().change("a", link -> link.withNextKey(changing.next().orElseThrow()));

        assertEquals(Optional.of(changing), links().find("a").map(LinkState::webhook));
    }

    @Test
    public void forgetsAKeyOfOneKindWhenOneOfTheOtherTakesItsPlace() {
        links().change("a", link -> full("a"));
        links().change("a", LinkState::withNextKeyUsed);
        links().change("a", link -> link.withNextKey(new TokenDigest("digest")));
        links().change("a", LinkState::withNextKeyUsed);

        assertEquals(
                Optional.of(new LinkState.Webhook(
                        Optional.of(new TokenDigest("digest")), Optional.empty(), Optional.empty())),
                links().find("a").map(LinkState::webhook));
    }

    @Test
    public void changesWhatIsRememberedNow() {
        links().change("a", link -> full("a"));

        links().change(
                        "a",
                        link -> LinkState.unknown(link.linkId() + link.name().substring(4)));

        assertEquals(Optional.of(LinkState.unknown("a")), links().find("a"));
    }

    @Test
    public void remembersSeveralLinks() {
        links().change("a", link -> full("a"));
        links().change("b", link -> full("b"));

        assertEquals(List.of(full("a"), full("b")), links().all());
    }

    @Test
    public void remembersNothingOfALinkWhoseFirstChangeFails() {
        assertThrows(
                IllegalStateException.class,
                () -> links().change("a", link -> {
                    throw new IllegalStateException("refused");
                }));

        assertEquals(Optional.empty(), links().find("a"));
    }

    @Test
    public void forgetsALink() {
        links().change("a", link -> full("a"));
        links().change("b", link -> full("b"));

        links().remove("a");
        links().remove("unknown");

        assertEquals(List.of(full("b")), links().all());
    }

    /** A link of which everything is remembered that can be, each value another. */
    static LinkState full(String linkId) {
        return new LinkState(
                linkId,
                new LinkState.Target(
                        "https://jira.example.com",
                        "https://another.example.com",
                        "Jira",
                        "https://jira.internal/" + "long/".repeat(100)),
                new LinkState.Polls(Optional.of(NOON), Map.of("key-bob", NOON.minusMillis(7), "key \"carol\"", NOON)),
                new LinkState.Contact(Optional.of(NOON.plusMillis(1)), Optional.of(NOON.plusMillis(2))),
                new LinkState.Webhook(
                        Optional.of(new TokenDigest("digest")),
                        Optional.of(new SigningSecret("next secret")),
                        Optional.of(NOON.plusMillis(3))),
                Optional.of("key-robot"));
    }
}
