package dev.hindsight.host.confluence.mail;

import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A message that may have an id of its sender's. */
final class IdentifiedMessage extends MimeMessage {

    private final @Nullable String id;

    IdentifiedMessage(Session session, @Nullable String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        if (id == null || id.isBlank()) {
            super.updateMessageID();
        } else {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
