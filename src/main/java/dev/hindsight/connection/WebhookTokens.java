package dev.hindsight.connection;

import dev.hindsight.issue.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The tokens by which a link's webhook is recognized. Only their digests are kept. */
final class WebhookTokens {

    private static final int BYTES = 24;

    private final LinkStates links;
    private final SecureRandom random = new SecureRandom();

    WebhookTokens(LinkStates links) {
        this.links = links;
    }

    /** Makes a new token for a link, in place of any before it. It is shown once and cannot be read again. */
    String replace(String linkId) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        links.change(linkId, link -> link.withTokenDigest(Digest.of(token)));
        return token;
    }

    /** Whether a token is the one that was last generated for a link. */
    boolean accepts(String linkId, String token) {
        return links.find(linkId)
                .flatMap(LinkState::tokenDigest)
                .filter(digest -> Digest.matches(token, digest))
                .isPresent();
    }
}
