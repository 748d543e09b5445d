package dev.hindsight.connection;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;

/** Signatures of deliveries, against vectors that others have published. */
public class SigningSecretTest {

    /** Case 2 of RFC 4231. */
    private static final SigningSecret JEFE = new SigningSecret("Jefe");

    private static final String BODY = "what do ya want for nothing?";
    private static final String CODE = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @Test
    public void provesTheVectorOfTheStandard() {
        assertTrue(proves(JEFE, "sha256=" + CODE, BODY));
    }

    /** The example in GitHub's documentation, whose header has the same form. */
    @Test
    public void provesTheVectorOfASenderWithTheSameHeader() {
        assertTrue(proves(
                new SigningSecret("It's a Secret to Everybody"),
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "Hello, World!"));
    }

    @Test
    public void provesDigitsInCapitals() {
        assertTrue(proves(JEFE, "SHA256=" + CODE.toUpperCase(Locale.ROOT), BODY));
    }

    @Test
    public void provesNothingElse() {
        assertFalse("another body", proves(JEFE, "sha256=" + CODE, BODY + "?"));
        assertFalse("another secret", proves(new SigningSecret("jefe"), "sha256=" + CODE, BODY));
        assertFalse("another digit", proves(JEFE, "sha256=6" + CODE.substring(1), BODY));
        assertFalse("part of it", proves(JEFE, "sha256=" + CODE.substring(0, 62), BODY));
        assertFalse("more than it", proves(JEFE, "sha256=" + CODE + "00", BODY));
        assertFalse("no method", proves(JEFE, CODE, BODY));
        assertFalse("another method", proves(JEFE, "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79", BODY));
        assertFalse("a method alone", proves(JEFE, "sha256=", BODY));
        assertFalse("nothing", proves(JEFE, "", BODY));
        assertFalse("no digits", proves(JEFE, "sha256=\u00e4\ud83d\ude00", BODY));
    }

    @Test
    public void isInNoTextOfWhatHoldsIt() {
        LinkState link = LinkState.unknown("jira").withNextKey(JEFE);

        assertEquals(Optional.of(JEFE), link.webhook().next());
        assertFalse(link.toString(), link.toString().contains("Jefe"));
    }

    private static boolean proves(SigningSecret secret, String signature, String body) {
        return secret.proves(new Delivery("", signature, body.getBytes(StandardCharsets.UTF_8)));
    }
}
