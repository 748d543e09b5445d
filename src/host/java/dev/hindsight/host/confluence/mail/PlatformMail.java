package dev.hindsight.host.confluence.mail;

import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Confluence's one mail server, which is there unless a fault says otherwise. */
final class PlatformMail implements MailServerManager {

    private final MailCatcher catcher;
    private final MailFaults faults;
    private final Duration patience;

    /** @param patience how long the server's answer is waited for, as administrators choose it */
    PlatformMail(MailCatcher catcher, MailFaults faults, Duration patience) {
        this.catcher = catcher;
        this.faults = faults;
        this.patience = patience;
    }

    @Override
    public @Nullable SMTPMailServer getDefaultSMTPMailServer() {
        return faults.isUndefined() ? null : new PlatformMailServer(catcher.port(), patience);
    }

    @Override
    public boolean isDefaultSMTPMailServerDefined() {
        return !faults.isUndefined();
    }
}
