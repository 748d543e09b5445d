package dev.hindsight.wiki.adapter;

import static org.junit.Assert.assertEquals;

import com.atlassian.mail.MailException;
import com.sun.mail.smtp.SMTPSendFailedException;
import com.sun.mail.smtp.SMTPSenderFailedException;
import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Delivery.Outcome;
import java.io.IOException;
import java.net.SocketTimeoutException;
import javax.mail.Address;
import javax.mail.AuthenticationFailedException;
import javax.mail.MessagingException;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import org.junit.Test;

/** What became of a mail, by what JavaMail says of it. */
public class SmtpFailureTest {

    private static final String BOB = "bob@example.com";

    @Test
    public void aTextThatTheServerRefusesIsRefused() {
        assertOutcome(Outcome.REFUSED, sending("554 5.7.1 Message looks like spam"));
    }

    @Test
    public void whatTheServerSaysIsOnOneLine() {
        assertEquals(
                new Delivery(Outcome.REFUSED, "550-5.7.1 This is not 550 5.7.1 wanted here"),
                delivery(sending("550-5.7.1 This is not\r\n550 5.7.1 wanted here\r\n")));
    }

    @Test
    public void whatIsWrongForEveryAddressIsNoRefusalOfOne() {
        assertOutcome(Outcome.DEFERRED, new AuthenticationFailedException("535 5.7.8 Wrong password"));
        assertOutcome(Outcome.DEFERRED, sending("530 5.7.0 Authentication required"));
        assertOutcome(Outcome.DEFERRED, new AddressException("Missing final '@domain'", "confluence"));
        assertOutcome(
                Outcome.DEFERRED,
                new MessagingException("Could not connect to SMTP host: mail, port: 25, response: 554"));
    }

    @Test
    public void aSenderWhoIsRefusedIsWrongForEveryAddressToo() throws AddressException {
        SMTPSendFailedException failed = sending("550 5.7.1 Sender not allowed");
        failed.setNextException(new SMTPSenderFailedException(
                new InternetAddress("confluence@example.com"), "MAIL FROM", 550, "550 5.7.1 Sender not allowed"));

        assertOutcome(Outcome.DEFERRED, failed);
    }

    @Test
    public void aConnectionThatEndsInTheMiddleSaysNothing() {
        assertOutcome(Outcome.UNKNOWN, sending("[EOF]"));
        assertOutcome(
                Outcome.UNKNOWN,
                new MessagingException("Exception reading response", new SocketTimeoutException("Read timed out")));
        assertOutcome(
                Outcome.UNKNOWN,
                new MessagingException("Can't send command to SMTP host", new IOException("Broken pipe")));
    }

    private static void assertOutcome(Outcome expected, MessagingException cause) {
        assertEquals(cause.toString(), expected, delivery(cause).outcome());
    }

    private static Delivery delivery(MessagingException cause) {
        return SmtpFailure.delivery(new MailException(cause), BOB);
    }

    private static SMTPSendFailedException sending(String reply) {
        return new SMTPSendFailedException(".", -1, reply, null, new Address[0], new Address[0], new Address[0]);
    }
}
