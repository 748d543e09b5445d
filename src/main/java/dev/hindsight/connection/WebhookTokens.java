package dev.hindsight.connection;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tokens by which a link's webhook is recognized. Only their digests are kept. */
final class WebhookTokens {

    private static final int BYTES = 24;

    private final LinkStates links;
    private final AuditLog log;
    private final SecureRandom random = new SecureRandom();

    WebhookTokens(LinkStates links, AuditLog log) {
        this.links = links;
        this.log = log;
    }

    /**
     * Makes a new token for a link. It is shown once and cannot be read again; the one before it counts until the new one is
     * used for the first time.
     *
     * @param administrator the link, and who has the token made for it
     */
    String next(Actor administrator) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        change(administrator, link -> link.withNextTokenDigest(Digest.of(token)), What.WEBHOOK_URL);
        return token;
    }

    /** The webhook of the new token is there: from now on that token alone counts. */
    void confirm(Actor administrator) {
        change(administrator, LinkState::withNextTokenUsed, What.WEBHOOK_SET_UP);
    }

    private void change(Actor administrator, UnaryOperator<LinkState> change, What what) {
        log.keep(administrator.userKey(), () -> {
            links.change(administrator.linkId(), change);
            return List.of(AuditFact.of(what, AuditSubject.link(administrator.linkId())));
        });
    }

    /** Whether a token is that of a link's webhook; the first use of a new one ends the one before it. */
    boolean accepts(String linkId, String token) {
        Optional<LinkState> link = links.find(linkId);
        if (is(token, link.flatMap(stored -> stored.tokens().next()))) {
            links.change(linkId, stored -> is(token, stored.tokens().next()) ? stored.withNextTokenUsed() : stored);
            return true;
        }
        return is(token, link.flatMap(stored -> stored.tokens().current()));
    }

    private static boolean is(String token, Optional<String> digest) {
        return digest.filter(kept -> Digest.matches(token, kept)).isPresent();
    }
}
