package dev.hindsight.host.confluence.mail;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.SMTPMailServer;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import javax.mail.Message.RecipientType;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;

/**
 * Sends as Confluence does: with a prefix before the subject, from the address of the site, a body before parts, headers of the mail
 * added last, and every failure of JavaMail as the cause of a MailException.
 *
 * @param port of the SMTP server on this machine
 * @param patience how long its answer is waited for
 */
record PlatformMailServer(int port, Duration patience) implements SMTPMailServer {

    private static final String FROM = "confluence@example.com";
    private static final String PREFIX = "[confluence]";

    @Override
    public void send(Email email) throws MailException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PlatformMailServer.class.getClassLoader());
        try {
            Session session = Session.getInstance(settings());
            MimeMessage message = message(session, email);
            message.saveChanges();
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            throw new MailException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Properties settings() {
        String millis = String.valueOf(patience.toMillis());
        Properties settings = new Properties();
        settings.put("mail.smtp.host", InetAddress.getLoopbackAddress().getHostAddress());
        settings.put("mail.smtp.port", String.valueOf(port));
        settings.put("mail.smtp.timeout", millis);
        settings.put("mail.smtp.connectiontimeout", millis);
        return settings;
    }

    private static MimeMessage message(Session session, Email email) throws MessagingException {
        MimeMessage message = new IdentifiedMessage(session, email.getMessageId());
        message.setSentDate(Date.from(Clock.systemUTC().instant()));
        message.setRecipients(RecipientType.TO, InternetAddress.parse(email.getTo()));
        message.setFrom(new InternetAddress(FROM));
        message.setSubject(PREFIX + " " + email.getSubject(), email.getEncoding());
        String type = email.getMimeType() + "; charset=" + email.getEncoding();
        if (email.getMultipart() == null) {
            message.setContent(email.getBody(), type);
        } else {
            if (!email.getBody().isBlank()) {
                MimeBodyPart first = new MimeBodyPart();
                first.setContent(email.getBody(), type);
                first.setDisposition("inline");
                email.getMultipart().addBodyPart(first, 0);
            }
            message.setContent(email.getMultipart());
        }
        for (Map.Entry<String, String> header : email.getHeaders().entrySet()) {
            message.addHeader(header.getKey(), header.getValue());
        }
        return message;
    }
}
