package dev.hindsight.host.confluence.mail;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.mail.Header;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;

/**
 * A mail as the server received it.
 *
 * @param recipients those of the envelope
 */
public record ReceivedMail(List<String> recipients, MimeMessage message, Instant received) {

    /** As JSON shows it: subject and parts decoded, headers as they were sent, empty text for a part that is not there. */
    public Map<String, Object> described() {
        try {
            Map<String, Object> shown = new LinkedHashMap<>();
            shown.put("to", recipients);
            shown.put("from", String.join(", ", headers().getOrDefault("From", List.of())));
            shown.put("subject", message.getSubject() == null ? "" : message.getSubject());
            shown.put("headers", headers());
            shown.put("text", content(message, "text/plain"));
            shown.put("html", content(message, "text/html"));
            shown.put("sentAt", received.toString());
            return shown;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail was received that cannot be read", e);
        }
    }

    /** All values of each, since one that is there twice is a fault. */
    private Map<String, List<String>> headers() throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (!(part.getContent() instanceof Multipart parts)) {
            return "";
        }
        for (int i = 0; i < parts.getCount(); i++) {
            String found = content(parts.getBodyPart(i), type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
