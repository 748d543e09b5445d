package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.People;
import java.util.Map;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

public class MailsTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    private static final String MAILS = "/rest/host/1.0/mails";
    private static final String FAULTS = MAILS + "/faults";

    private final Caller admin = SITE.as(People.ADMIN);

    @After
    public void forget() {
        admin.delete(FAULTS);
        admin.delete(MAILS);
    }

    @Test
    public void showsWhatAPluginSentOldestFirst() {
        assertEquals("sent", send("bob@example.com"));
        send("carol@example.com");

        JsonNode mails = admin.get(MAILS).json();
        assertEquals(2, mails.size());
        assertEquals("carol@example.com", mails.at("/1/to/0").asText());
        JsonNode mail = mails.get(0);
        assertEquals("bob@example.com", mail.at("/to/0").asText());
        assertEquals("confluence@example.com", mail.path("from").asText());
        assertEquals("[confluence] Grüße", mail.path("subject").asText());
        assertEquals("<b>Grüße</b>", mail.path("html").asText().strip());
        assertEquals("", mail.path("text").asText());
        assertEquals("bulk", mail.at("/headers/Precedence/0").asText());
        assertEquals(1, mail.at("/headers/Message-ID").size());
        assertThat(mail.path("sentAt").asText(), containsString("T"));
    }

    @Test
    public void forgetsThem() {
        send("bob@example.com");

        admin.delete(MAILS);

        assertEquals(0, admin.get(MAILS).json().size());
    }

    @Test
    public void areTheAdministratorsAlone() {
        assertEquals(403, SITE.as(People.BOB).get(MAILS).status());
        assertEquals(403, SITE.as(People.BOB).delete(MAILS).status());
        assertEquals(
                403, SITE.as(People.BOB).post(FAULTS, Map.of("kind", "refused")).status());
        assertEquals(401, SITE.anonymous().get(MAILS).status());
    }

    @Test
    public void refusesRecipientsAsOftenAsItIsToldTo() {
        admin.post(FAULTS, Map.of("kind", "refused", "recipient", "^bob@", "count", 2));

        assertEquals("sent", send("carol@example.com"));
        assertThat(send("bob@example.com"), containsString("550 5.1.1"));
        assertThat(send("bob@example.com"), containsString("550 5.1.1"));
        assertEquals("sent", send("bob@example.com"));
    }

    @Test
    public void keepsAMailToWhichItGaveNoAnswer() {
        admin.post(FAULTS, Map.of("kind", "silent"));

        assertThat(send("bob@example.com"), containsString("reading response"));
        assertEquals(1, admin.get(MAILS).json().size());
    }

    @Test
    public void hasNoServerUntilTheFaultIsCleared() {
        admin.post(FAULTS, Map.of("kind", "undefined"));
        assertEquals("no server", send("bob@example.com"));
        assertEquals("no server", send("bob@example.com"));

        admin.delete(FAULTS);

        assertEquals("sent", send("bob@example.com"));
    }

    @Test
    public void knowsOnlyItsOwnFaults() {
        assertEquals(400, admin.post(FAULTS, Map.of("kind", "lost")).status());
        assertEquals(
                400,
                admin.post(FAULTS, Map.of("kind", "refused", "recipient", "(")).status());
    }

    private String send(String to) {
        return admin.post("/rest/probe/1.0/mailing?to=" + to, Map.of()).body();
    }
}
