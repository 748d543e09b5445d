package dev.hindsight.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.site.InMemorySettings;
import dev.hindsight.site.SiteOfTest;
import java.util.Optional;
import org.junit.Test;

/** Which installation this is, and whether it may still be the same. */
public class InstanceTest {

    private final InMemorySettings settings = new InMemorySettings();
    private final SiteOfTest site = new SiteOfTest();
    private final Instance instance = new Instance(settings, site);

    @Test
    public void keepsTheIdThatItWasGivenFirst() {
        String id = instance.id();

        assertEquals(id, instance.id());
        assertEquals(id, new Instance(settings, site).id());
    }

    @Test
    public void mayWriteBeforeAnythingWasWritten() {
        assertTrue(instance.mayWrite());
        assertEquals(Optional.empty(), instance.confirmedAddress());
    }

    @Test
    public void mayWriteWhileTheAddressIsTheSame() {
        instance.id();

        assertTrue(instance.mayWrite());
    }

    @Test
    public void mayNotWriteUnderAnotherAddress() {
        instance.id();

        site.moveTo("http://staging.example");

        assertFalse(instance.mayWrite());
        assertEquals(Optional.of("http://wiki.example"), instance.confirmedAddress());
    }

    @Test
    public void mayWriteAgainOnceTheAddressIsConfirmed() {
        String id = instance.id();
        site.moveTo("http://renamed.example");

        instance.confirmAddress();

        assertTrue(instance.mayWrite());
        assertEquals(id, instance.id());
    }
}
