package dev.hindsight.wiki.adapter;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import dev.hindsight.frame.OptionalServices;
import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Delivery.Outcome;
import dev.hindsight.wiki.Mail;
import java.util.Optional;

/** The calls to Confluence's mail. The one place that names its types, whose packages are imported only where there are any. */
final class DefaultMailServer {

    private DefaultMailServer() {}

    static boolean isDefined(OptionalServices services) {
        return services.find(MailServerManager.class)
                .filter(MailServerManager::isDefaultSMTPMailServerDefined)
                .isPresent();
    }

    static Delivery send(Mail mail, String messageId, OptionalServices services) {
        Optional<SMTPMailServer> server =
                services.find(MailServerManager.class).map(MailServerManager::getDefaultSMTPMailServer);
        if (server.isEmpty()) {
            return new Delivery(Outcome.DEFERRED, "");
        }
        Email email = email(mail, messageId);
        try {
            server.get().send(email);
            return new Delivery(Outcome.SENT, "");
        } catch (MailException | RuntimeException failure) {
            return SmtpFailure.delivery(failure, mail.address());
        }
    }

    /** One that no robot answers, and that mail programs know for the same when it comes again. */
    private static Email email(Mail mail, String messageId) {
        Email email = new Email(mail.address()).setSubject(mail.subject()).setEncoding("UTF-8");
        email.addHeader("Auto-Submitted", "auto-generated");
        email.addHeader("X-Auto-Response-Suppress", "All");
        email.setMessageId(messageId);
        try {
            MailParts.put(mail, email);
        } catch (LinkageError noTypesForParts) {
            email.setMimeType("text/html").setBody(mail.html());
        }
        return email;
    }
}
