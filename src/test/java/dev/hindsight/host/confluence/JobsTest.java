package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import dev.hindsight.host.server.People;
import java.util.Map;
import org.junit.ClassRule;
import org.junit.Test;

public class JobsTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    @Test
    public void runsAJobAtOnceWhenToldAndForNobody() {
        Caller.Reply run = SITE.as(People.ADMIN).post("/rest/host/1.0/jobs/probe-job/run", Map.of());

        assertEquals("noted", run.json().path("outcome").asText());
        assertThat(SITE.as(People.ADMIN).get("/rest/probe/1.0/notes").body(), containsString("job for null"));
    }

    @Test
    public void knowsOnlyTheJobsOfThePlugin() {
        assertEquals(
                404,
                SITE.as(People.ADMIN)
                        .post("/rest/host/1.0/jobs/no-such-job/run", Map.of())
                        .status());
    }
}
