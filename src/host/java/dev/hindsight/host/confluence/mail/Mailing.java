package dev.hindsight.host.confluence.mail;

import com.atlassian.mail.server.MailServerManager;
import dev.hindsight.host.confluence.database.Database;
import java.time.Clock;
import java.time.Duration;

/** All of the site's mail: the server that Confluence sends to, what it has received, and its faults. */
public final class Mailing implements AutoCloseable {

    /** Administrators choose it; ten seconds where they do not. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Mails received;
    private final MailFaults faults = new MailFaults();
    private final MailCatcher catcher;
    private final Duration patience;

    public Mailing(Database database) {
        this(database, PATIENCE);
    }

    /** @param patience how long Confluence waits for the server's answer */
    public Mailing(Database database, Duration patience) {
        this.received = new Mails(database);
        this.catcher = new MailCatcher(received, faults, Clock.systemUTC());
        this.patience = patience;
    }

    public void start() {
        catcher.start();
    }

    /** As plugins see it; of use between start and end. */
    public MailServerManager servers() {
        return new PlatformMail(catcher, faults, patience);
    }

    public Mails received() {
        return received;
    }

    public MailFaults faults() {
        return faults;
    }

    @Override
    public void close() {
        catcher.close();
    }
}
