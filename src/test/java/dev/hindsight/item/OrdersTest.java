package dev.hindsight.item;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Finding;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Who is remembered to have ordered what a block names; whose rights are used then is tested with the whole sync. */
public class OrdersTest {

    private static final Optional<String> ALICE = Optional.of("alice-key");
    private static final Optional<String> ERIN = Optional.of("erin-key");

    @Test
    public void whoNamedSomethingFirstIsRememberedWhileOtherThingsAreNamed() {
        Orders orders = Orders.NONE.published(naming("SEC-1"), ERIN).published(naming("OPS-1"), ALICE);

        assertEquals(ERIN, orders.published(naming("sec-1 "), ALICE).by(naming("SEC-1")));
        assertEquals(ALICE, orders.by(naming("OPS-1")));
    }

    @Test
    public void whoBringsBackWhatMayBeForgottenIsAsked() {
        Orders orders = Orders.NONE.published(naming("SEC-1"), ERIN);
        for (int number = 1; number <= 20; number++) {
            orders = orders.published(naming("OPS-" + number), ERIN);
        }

        assertTrue(orders.published(naming("SEC-1"), ALICE).areMissing(naming("SEC-1")));
    }

    @Test
    public void anEditorMayOrderHoweverManyThingsWereNamed() {
        Orders orders = Orders.NONE;
        for (int number = 1; number <= 30; number++) {
            orders = orders.published(naming("OPS-" + number), ERIN);
        }

        assertEquals(ALICE, orders.ordered(naming("OPS-30"), "alice-key").by(naming("OPS-30")));
        assertEquals(20, orders.byTarget().size());
    }

    private static Finding naming(String key) {
        return Finding.ofParameters(Map.of("issue", key));
    }
}
