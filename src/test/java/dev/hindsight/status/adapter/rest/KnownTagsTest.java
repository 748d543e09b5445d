package dev.hindsight.status.adapter.rest;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import javax.ws.rs.core.EntityTag;
import org.junit.Test;

/** When a caller has what it asks for. */
public class KnownTagsTest {

    private static final EntityTag TAG = new EntityTag("a-1", true);

    @Test
    public void aTagIsKnownWhetherWeakOrStrongAloneOrAmongOthers() {
        for (String header : new String[] {"W/\"a-1\"", "\"a-1\"", "\"b\", W/\"a-1\" , \"c\"", "*", " * "}) {
            assertTrue(header, KnownTags.of(header).hold(TAG));
        }
    }

    @Test
    public void aTagIsKnownThatAProxyHasAltered() {
        for (String header : new String[] {"W/\"a-1-gzip\"", "\"a-1--gzip\"", "W/\"b-gzip\", W/\"a-1--gzip\""}) {
            assertTrue(header, KnownTags.of(header).hold(TAG));
        }
    }

    @Test
    public void anotherTagIsNotWhateverItEndsIn() {
        for (String header :
                new String[] {"", "a-1", "\"A-1\"", "W/\"b-gzip\"", "\"b--gzip\"", "\"-gzip\"", "\"a-1-br\"", "\"\""}) {
            assertFalse(header, KnownTags.of(header).hold(TAG));
        }
    }
}
