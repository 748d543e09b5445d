package dev.hindsight.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 digests of texts, to tell whether a text changed, and to keep a token without keeping it. */
public final class Digest {

    private Digest() {}

    /** The digest of a text's UTF-8 bytes, as 64 hexadecimal digits. */
    public static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether a text has this digest, in a time that does not depend on where they differ. */
    public static boolean matches(String text, String digest) {
        return MessageDigest.isEqual(
                of(text).getBytes(StandardCharsets.US_ASCII), digest.getBytes(StandardCharsets.US_ASCII));
    }
}
