package dev.hindsight.host.confluence;

import static org.junit.Assert.assertEquals;

import dev.hindsight.host.server.People;
import org.junit.ClassRule;
import org.junit.Test;

/** Confluence without basic authentication, as a new installation has it. */
public class PersonalTokensTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite().with("host.basicAuth", "false");

    private static final String CURRENT = "/rest/api/user/current";

    @Test
    public void refusePasswordsBeforeTheyAreLookedAt() {
        Caller.Reply refused = SITE.as(People.ALICE).get(CURRENT);

        assertEquals(403, refused.status());
        assertEquals(
                "Basic Authentication has been disabled on this instance.",
                refused.json().path("message").asText());
    }

    @Test
    public void letEverybodyInWhoIsActive() {
        assertEquals(
                "alice",
                SITE.withToken("confluence-token-of-alice")
                        .get(CURRENT)
                        .json()
                        .path("username")
                        .asText());
        assertEquals(
                401, SITE.withToken("confluence-token-of-dave").get(CURRENT).status());
    }

    @Test
    public void areOfOneSiteOnly() {
        assertEquals(401, SITE.withToken("jira-token-of-alice").get(CURRENT).status());
    }

    @Test
    public void leaveTheLoginFormAsItIs() {
        Caller alice = SITE.anonymous();

        alice.form("/login", "os_username=alice&os_password=alice");

        assertEquals(200, alice.get("/display/OPS").status());
    }
}
