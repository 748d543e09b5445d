package dev.hindsight.wiki.adapter;

import com.atlassian.mail.Email;
import dev.hindsight.wiki.Mail;
import java.nio.charset.StandardCharsets;
import javax.mail.MessagingException;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMultipart;

/**
 * The text and the HTML of a mail as parts of which a mail program shows one. The one place that names JavaMail's types, which a
 * version of Confluence may keep to itself.
 */
final class MailParts {

    private MailParts() {}

    /** The body of the mail stays empty: Confluence would put it before the parts. */
    static void put(Mail mail, Email email) {
        try {
            MimeMultipart parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(mail.text(), "plain"));
            parts.addBodyPart(part(mail.html(), "html"));
            email.setMultipart(parts);
        } catch (MessagingException e) {
            throw new IllegalStateException("Parts that are new take every text", e);
        }
    }

    private static MimeBodyPart part(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), kind);
        return part;
    }
}
