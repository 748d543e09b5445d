package dev.hindsight.host.confluence.probe.rest;

import com.atlassian.mail.Email;
import com.atlassian.mail.MailException;
import com.atlassian.mail.server.MailServerManager;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;

/** Sends mails, as a plugin does that knows nothing of parts. */
@Path("/mailing")
public final class MailingResource {

    private final MailServerManager servers;

    public MailingResource(MailServerManager servers) {
        this.servers = servers;
    }

    @POST
    public String send(@QueryParam("to") String to) {
        if (!servers.isDefaultSMTPMailServerDefined()) {
            return "no server";
        }
        try {
            servers.getDefaultSMTPMailServer()
                    .send(new Email(to)
                            .setSubject("Grüße")
                            .setBody("<b>Grüße</b>")
                            .setMimeType("text/html"));
            return "sent";
        } catch (MailException e) {
            return String.valueOf(e.getCause());
        }
    }
}
