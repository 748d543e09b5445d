package dev.hindsight.host.confluence.mail;

import dev.hindsight.host.confluence.mail.MailFaults.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** The SMTP server on a free port of this machine that keeps every mail it takes, and sends none on. */
final class MailCatcher implements AutoCloseable {

    /** Longer than anybody waits for an answer. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    /** Tells of each connection; kept, since a logger that nobody holds forgets its level. */
    private static final Logger SERVER = Logger.getLogger("org.subethamail.smtp");

    private final Mails mails;
    private final MailFaults faults;
    private final Clock clock;
    private final SMTPServer server;

    MailCatcher(Mails mails, MailFaults faults, Clock clock) {
        SERVER.setLevel(Level.OFF);
        this.mails = mails;
        this.faults = faults;
        this.clock = clock;
        this.server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(connection -> new Handler())
                .build();
    }

    void start() {
        server.start();
    }

    /** Known after the start. */
    int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        faults.clear();
        server.stop();
    }

    /** One mail on its way in; for one thread. */
    private final class Handler implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (faults.take(Kind.REFUSED, recipient)) {
                throw new RejectException(550, "5.1.1 <" + recipient + ">: there is no such mailbox");
            }
            if (faults.take(Kind.DEFERRED, recipient)) {
                throw new RejectException(450, "4.2.1 <" + recipient + ">: the mailbox is busy, please try later");
            }
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream content) throws IOException {
            mails.keep(recipients, content.readAllBytes(), clock.instant());
            boolean silent = faults.take(Kind.SILENT, String.join(" ", recipients));
            return silent && ends(faults.untilCleared()) ? "OK, though late" : "OK";
        }

        @Override
        public void done() {}

        private static boolean ends(CountDownLatch silence) {
            try {
                return silence.await(LONGEST_SILENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
