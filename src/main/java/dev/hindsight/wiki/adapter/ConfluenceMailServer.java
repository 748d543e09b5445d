package dev.hindsight.wiki.adapter;

import dev.hindsight.frame.OptionalServices;
import dev.hindsight.wiki.Delivery;
import dev.hindsight.wiki.Mail;
import dev.hindsight.wiki.MailServer;
import dev.hindsight.wiki.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The mail server that is set up in Confluence. Mails are given to it directly, never to Confluence's queue, which belongs to one
 * node and does not say what became of them. Where Confluence does not tell plugins of it, there is none.
 */
public final class ConfluenceMailServer implements MailServer {

    private final OptionalServices services;
    private final Site site;

    public ConfluenceMailServer(OptionalServices services, Site site) {
        this.services = services;
        this.site = site;
    }

    @Override
    public boolean isDefined() {
        try {
            return DefaultMailServer.isDefined(services);
        } catch (LinkageError thisVersionHasNone) {
            return false;
        }
    }

    @Override
    public Delivery send(Mail mail) {
        try {
            return DefaultMailServer.send(mail, messageId(mail), services);
        } catch (LinkageError thisVersionHasNone) {
            return new Delivery(Delivery.Outcome.DEFERRED, thisVersionHasNone.toString());
        }
    }

    /** With no character that would have to be quoted there. */
    private String messageId(Mail mail) {
        return URLEncoder.encode(mail.id(), StandardCharsets.UTF_8) + "@"
                + site.baseUrl().getHost();
    }
}
