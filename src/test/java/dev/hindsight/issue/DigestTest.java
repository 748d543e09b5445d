package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

/** SHA-256, as everybody computes it. */
public class DigestTest {

    @Test
    public void isTheDigestThatTheStandardGivesAsAnExample() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Digest.of("abc"));
    }

    @Test
    public void matchesTheTextThatItWasMadeOf() {
        assertTrue(Digest.matches("\u00e9", Digest.of("\u00e9")));
    }

    @Test
    public void matchesNoOtherTextAndNoOtherDigest() {
        assertFalse(Digest.matches("abd", Digest.of("abc")));
        assertFalse(Digest.matches("abc", ""));
        assertFalse(Digest.matches("abc", "\u00e9"));
    }
}
