package dev.hindsight.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.wiki.SiteOfTest;
import java.util.Optional;
import org.junit.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

/** Which installation this is, and whether it may still be the same. */
public class InstallationTest {

    private final InMemorySettings settings = new InMemorySettings();
    private final SiteOfTest site = new SiteOfTest();
    private final Installation installation = new Installation(settings, site);

    @Test
    public void keepsTheIdThatItWasGivenFirst() {
        String id = installation.id();

        assertEquals(id, installation.id());
        assertEquals(id, new Installation(settings, site).id());
    }

    @Test
    public void hasOneIdThoughTwoNodesStartForTheFirstTimeTogether() {
        Settings slow = Mockito.mock(Settings.class, AdditionalAnswers.delegatesTo(settings));
        Installation other = new Installation(slow, site);
        Mockito.doAnswer(stores -> {
                    installation.id();
                    settings.storeOnce(stores.getArgument(0));
                    return null;
                })
                .when(slow)
                .storeOnce(Mockito.any());

        assertEquals(other.id(), installation.id());
    }

    @Test
    public void mayWriteBeforeAnythingWasWritten() {
        assertTrue(installation.mayWrite());
        assertEquals(Optional.empty(), installation.confirmedAddress());
    }

    @Test
    public void mayWriteWhileTheAddressIsTheSame() {
        installation.id();

        assertTrue(installation.mayWrite());
    }

    @Test
    public void mayNotWriteUnderAnotherAddress() {
        installation.id();

        site.moveTo("http://staging.example");

        assertFalse(installation.mayWrite());
        assertEquals(Optional.of("http://wiki.example"), installation.confirmedAddress());
    }

    @Test
    public void mayWriteAgainOnceTheAddressIsConfirmed() {
        String id = installation.id();
        site.moveTo("http://renamed.example");

        installation.confirmAddress();

        assertTrue(installation.mayWrite());
        assertEquals(id, installation.id());
    }
}
