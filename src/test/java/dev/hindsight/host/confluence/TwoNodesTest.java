package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.PostgresDatabase;
import dev.hindsight.host.server.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/** On PostgreSQL when a database is named, as for a real cluster; else on H2 inside this JVM. */
public class TwoNodesTest {

    private static final String SHARED =
            PostgresDatabase.server().orElse("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private static final String ADDRESS = "http://wiki.example.com/confluence";
    private static final ProbedSite ONE = node("one");
    private static final ProbedSite TWO = node("two");

    @ClassRule
    public static final RuleChain NODES = RuleChain.outerRule(ONE).around(TWO);

    @Test
    public void showsOnOneNodeWhatWasWrittenOnTheOther() {
        String id = ONE.page(People.ALICE, ProbedSite.title("shared"), "<ac:structured-macro ac:name=\"echo\"/>")
                .path("id")
                .asText();

        assertEquals(200, TWO.as(People.BOB).get("/rest/api/content/" + id).status());
        assertThat(
                TWO.as(People.BOB).get("/rest/probe/1.0/notes").body(),
                containsString("created " + id + " v1 by alice"));
    }

    @Test
    public void showsOnBothNodesTheMailsOfEither() {
        for (ProbedSite node : List.of(ONE, TWO)) {
            node.as(People.ADMIN).post("/rest/probe/1.0/mailing?to=bob@example.com", Map.of());
        }

        for (ProbedSite node : List.of(ONE, TWO)) {
            assertEquals(
                    2, node.as(People.ADMIN).get("/rest/host/1.0/mails").json().size());
        }
    }

    @Test
    public void givesOneAddressForTheWholeSite() {
        String id = ONE.page(People.ALICE, ProbedSite.title("addressed"), "<p/>")
                .path("id")
                .asText();

        assertEquals(ADDRESS, baseOf(ONE, id));
        assertEquals(ADDRESS, baseOf(TWO, id));
    }

    private static String baseOf(ProbedSite node, String id) {
        return node.as(People.ALICE)
                .get("/rest/api/content/" + id)
                .json()
                .at("/_links/base")
                .asText();
    }

    private static ProbedSite node(String name) {
        return new ProbedSite().with("host.db", SHARED).with("host.node", name).with("confluence.url", ADDRESS);
    }

    @Test
    public void letsOnlyOneOfTwoUpdatesOfTheSameVersionWin() {
        String title = ProbedSite.title("raced");
        String id = ONE.page(People.ALICE, title, "<p/>").path("id").asText();

        assertEquals(
                200,
                TWO.as(People.BOB)
                        .put("/rest/api/content/" + id, Caller.update(title, 2, "<p>b</p>"))
                        .status());
        assertEquals(
                409,
                ONE.as(People.ALICE)
                        .put("/rest/api/content/" + id, Caller.update(title, 2, "<p>a</p>"))
                        .status());
    }

    @Test
    public void losesThePageWhenAListenersStatementFailsUnheard() {
        Caller.Reply saved =
                TWO.as(People.ALICE).post("/rest/api/content", Caller.page(ProbedSite.title("failing"), "<p/>"));

        assertEquals(500, saved.status());
    }
}
