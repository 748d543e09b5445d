package dev.hindsight.connection;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which a Jira signs what its webhook delivers. It is kept as it is, since no digest can check a signature,
 * and is in no text of this object.
 *
 * @param value the secret; not empty
 */
public record SigningSecret(String value) implements WebhookKey {

    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public boolean proves(Delivery delivery) {
        return MessageDigest.isEqual(
                bytes(signatureOf(delivery.body())), bytes(delivery.signature().toLowerCase(Locale.ROOT)));
    }

    /** What Jira sends as header {@code X-Hub-Signature} with a body: the method's name and the HMAC in hexadecimal digits. */
    private String signatureOf(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(value), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Nobody reads the secret in a log, also where what holds it is logged. */
    @Override
    public String toString() {
        return "SigningSecret[\u2026]";
    }
}
