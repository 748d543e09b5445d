package dev.hindsight.host.confluence.mail;

import dev.hindsight.host.confluence.database.Database;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;

/** The mails that were received, in the site's database: those of all its nodes, also of one that was killed since. */
public final class Mails {

    private final Database database;

    Mails(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    public List<ReceivedMail> all() {
        return database.jdbc()
                .query(
                        "select RECIPIENTS, CONTENT, RECEIVED from HOST_MAIL order by ID",
                        (row, n) -> new ReceivedMail(
                                List.of(row.getString("RECIPIENTS").split("\n")),
                                message(row.getString("CONTENT")),
                                Instant.ofEpochMilli(row.getLong("RECEIVED"))));
    }

    public void forget() {
        database.jdbc().update("delete from HOST_MAIL");
    }

    /** Stored when it returns. The bytes of a mail are kept as characters of one byte each. */
    void keep(List<String> recipients, byte[] content, Instant received) {
        database.jdbc()
                .update(
                        "insert into HOST_MAIL (RECIPIENTS, CONTENT, RECEIVED) values (?, ?, ?)",
                        String.join("\n", recipients),
                        new String(content, StandardCharsets.ISO_8859_1),
                        received.toEpochMilli());
    }

    private static MimeMessage message(String content) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail was received that cannot be read", e);
        }
    }
}
