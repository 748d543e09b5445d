package dev.hindsight.connection;

import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The tokens by which a link's webhook is recognized. Only their digests are kept. */
final class WebhookTokens {

    private static final int BYTES = 24;

    private final LinkStates links;
    private final SecureRandom random = new SecureRandom();

    WebhookTokens(LinkStates links) {
        this.links = links;
    }

    /**
     * Makes a new token for a link. It is shown once and cannot be read again; the one before it counts until the new one is
     * used for the first time.
     */
    String next(String linkId) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        links.change(linkId, link -> link.withNextTokenDigest(Digest.of(token)));
        return token;
    }

    /** The webhook of the new token is there: from now on that token alone counts. */
    void confirm(String linkId) {
        links.change(linkId, LinkState::withNextTokenUsed);
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
