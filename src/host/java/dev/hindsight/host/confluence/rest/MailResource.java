package dev.hindsight.host.confluence.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.mail.MailFaults;
import dev.hindsight.host.confluence.mail.Mails;
import dev.hindsight.host.confluence.mail.ReceivedMail;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** What tests need to see of mails, and of what may go wrong with them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MailResource {

    private final Mails mails;
    private final MailFaults faults;

    MailResource(Mails mails, MailFaults faults) {
        this.mails = mails;
        this.faults = faults;
    }

    /** Those that the mail server has received, oldest first. */
    @GET
    @AdminOnly
    public List<Map<String, Object>> mails() {
        return mails.all().stream().map(ReceivedMail::described).toList();
    }

    @DELETE
    @AdminOnly
    public void forget() {
        mails.forget();
    }

    /** {@code {"kind": "undefined|refused|deferred|silent", "recipient": "regex", "count": 1}} */
    @POST
    @Path("/faults")
    @Consumes(MediaType.APPLICATION_JSON)
    @AdminOnly
    public void addFault(JsonNode fault) {
        try {
            faults.add(fault);
        } catch (IllegalArgumentException e) {
            throw new ContentRefusal(400, String.valueOf(e.getMessage()));
        }
    }

    @DELETE
    @Path("/faults")
    @AdminOnly
    public void clearFaults() {
        faults.clear();
    }
}
