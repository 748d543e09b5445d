package dev.hindsight.connection;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Deliveries as a Jira signs them, worked out apart from how the plugin does it. */
final class SignedDelivery {

    private SignedDelivery() {}

    static Delivery with(SigningSecret secret, String body) {
        return new Delivery("", signature(secret, body), body.getBytes(StandardCharsets.UTF_8));
    }

    static String signature(SigningSecret secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] code = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
            return String.format("sha256=%064x", new BigInteger(1, code));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
