package dev.hindsight.host.jira.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs bodies with a webhook's secret, by which their receiver knows them. */
record Signature(String secret) {

    private static final String METHOD = "HmacSHA256";

    /** The value of the header {@code X-Hub-Signature}. */
    String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), METHOD));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + METHOD, e);
        }
    }
}
