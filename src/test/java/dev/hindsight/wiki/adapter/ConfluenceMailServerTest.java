package dev.hindsight.wiki.adapter;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hindsight.frame.OfferedServices;
import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.confluence.mail.Mailing;
import dev.hindsight.host.confluence.mail.ReceivedMail;
import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Delivery.Outcome;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.MailServer;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Mails on their way from Confluence to an SMTP server, and what comes back. */
public class ConfluenceMailServerTest {

    private static final Delivery SENT = new Delivery(Outcome.SENT, "");

    private final Database database = new Database("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final Mailing mailing = new Mailing(database, Duration.ofMillis(500));
    private final MailServer server = server(mailing.servers());

    @Before
    public void start() {
        mailing.start();
    }

    @After
    public void stop() {
        mailing.close();
        database.close();
    }

    @Test
    public void sendsTextAndHtmlInOneMailToOnePerson() {
        assertEquals(SENT, server.send(mail("bob@example.com")));

        Map<String, Object> received = onlyOne();
        assertEquals(List.of("bob@example.com"), received.get("to"));
        assertEquals("[confluence] 2 überfällig, 1 fällig – 3. Dezember", received.get("subject"));
        assertEquals("Größe prüfen\n", text(received, "text"));
        assertEquals("<p>Größe prüfen – <b>jetzt</b></p>\n", text(received, "html"));
        assertThat(String.valueOf(header(received, "Content-Type")), containsString("multipart/alternative"));
    }

    @Test
    public void saysThatNobodyWroteItAndNoRobotShouldAnswer() {
        server.send(mail("bob@example.com"));

        Map<String, Object> received = onlyOne();
        assertEquals(List.of("auto-generated"), header(received, "Auto-Submitted"));
        assertEquals(List.of("All"), header(received, "X-Auto-Response-Suppress"));
        assertEquals(List.of("bulk"), header(received, "Precedence"));
    }

    @Test
    public void hasTheSameMessageIdWheneverItIsSent() {
        server.send(mail("bob@example.com"));
        server.send(mail("bob@example.com"));

        for (ReceivedMail received : mailing.received().all()) {
            assertEquals(
                    List.of("<hindsight.bob+%C3%B6.2026-12-03@wiki.example>"),
                    header(received.described(), "Message-ID"));
        }
    }

    @Test
    public void aRecipientWhoIsRefusedIsSoInTheServersWordsAndCostsNobodyElseAMail() throws Exception {
        fault("refused", "bob@");

        assertEquals(
                new Delivery(Outcome.REFUSED, "550 5.1.1 <bob@example.com>: there is no such mailbox"),
                server.send(mail("bob@example.com")));
        assertEquals(SENT, server.send(mail("carol@example.com")));
        assertEquals(List.of("carol@example.com"), onlyOne().get("to"));
    }

    @Test
    public void aRecipientWhoIsRefusedForNowMayBeTriedAgain() throws Exception {
        fault("deferred", "bob@");

        assertEquals(
                new Delivery(Outcome.DEFERRED, "450 4.2.1 <bob@example.com>: the mailbox is busy, please try later"),
                server.send(mail("bob@example.com")));
        assertEquals(SENT, server.send(mail("bob@example.com")));
    }

    @Test
    public void aMailThatNoAnswerCameToMayHaveBeenSent() throws Exception {
        fault("silent", "bob@");

        assertEquals(Outcome.UNKNOWN, server.send(mail("bob@example.com")).outcome());
        assertEquals(List.of("bob@example.com"), onlyOne().get("to"));
    }

    @Test
    public void aServerThatCannotBeReachedHasSentNothing() {
        mailing.close();

        assertEquals(Outcome.DEFERRED, server.send(mail("bob@example.com")).outcome());
    }

    @Test
    public void somethingThatIsNoAddressIsRefused() {
        assertEquals(Outcome.REFUSED, server.send(mail("bob@@example")).outcome());
    }

    @Test
    public void withoutAMailServerNothingIsSent() throws Exception {
        assertEquals(true, server.isDefined());
        fault("undefined", "");

        assertEquals(false, server.isDefined());
        assertEquals(new Delivery(Outcome.DEFERRED, ""), server.send(mail("bob@example.com")));
    }

    @Test
    public void whereConfluenceTellsPluginsOfNoMailServerThereIsNone() {
        MailServer none = new ConfluenceMailServer(new OfferedServices().services(), new SiteOfTest());

        assertEquals(false, none.isDefined());
        assertEquals(new Delivery(Outcome.DEFERRED, ""), none.send(mail("bob@example.com")));
    }

    @Test
    public void whatConfluenceItselfRefusesToSendWasNotSent() throws MailException {
        assertEquals(
                new Delivery(Outcome.DEFERRED, "Tried to send mail from no one"),
                failing(new MailException("Tried to send mail from no one")).send(mail("bob@example.com")));
    }

    @Test
    public void aFaultOfConfluenceStopsNobodyElsesMail() throws MailException {
        assertEquals(
                new Delivery(Outcome.UNKNOWN, "IllegalStateException"),
                failing(new IllegalStateException()).send(mail("bob@example.com")));
    }

    private static MailServer failing(Exception failure) throws MailException {
        SMTPMailServer failing = mock(SMTPMailServer.class);
        doThrow(failure).when(failing).send(any());
        MailServerManager servers = mock(MailServerManager.class);
        when(servers.getDefaultSMTPMailServer()).thenReturn(failing);
        return server(servers);
    }

    private static MailServer server(MailServerManager servers) {
        return new ConfluenceMailServer(
                new OfferedServices().with(MailServerManager.class, servers).services(), new SiteOfTest());
    }

    private static Mail mail(String address) {
        return new Mail(
                address,
                "2 überfällig, 1 fällig – 3. Dezember",
                "<p>Größe prüfen – <b>jetzt</b></p>\n",
                "Größe prüfen\n",
                "hindsight.bob ö.2026-12-03");
    }

    private void fault(String kind, String recipient) throws Exception {
        mailing.faults()
                .add(new ObjectMapper().createObjectNode().put("kind", kind).put("recipient", recipient));
    }

    private Map<String, Object> onlyOne() {
        List<ReceivedMail> all = mailing.received().all();
        assertEquals(1, all.size());
        return all.get(0).described();
    }

    private static String text(Map<String, Object> mail, String part) {
        return String.valueOf(mail.get(part)).replace("\r", "");
    }

    private static @Nullable Object header(Map<String, Object> mail, String name) {
        return ((Map<?, ?>) mail.getOrDefault("headers", Map.of())).get(name);
    }
}
