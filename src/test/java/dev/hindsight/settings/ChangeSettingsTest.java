package dev.hindsight.settings;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.InMemoryAuditEntries;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.status.StatusSettings;
import dev.hindsight.wiki.SiteOfTest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** Who has set what, from what to what. */
public class ChangeSettingsTest {

    private final InMemorySettings settings = new InMemorySettings();
    private final SiteOfTest site = new SiteOfTest();
    private final Installation installation = new Installation(settings, site);
    private final InMemoryAuditEntries audit = new InMemoryAuditEntries();
    private final ChangeSettings change =
            new ChangeSettings(settings, installation, new AuditLog(audit, Clock.systemUTC()));

    @Test
    public void keepsWhoHasSetWhatForTheSite() {
        site(Map.of(IssueSettings.PROJECT, "OPS", IssueSettings.LINK, "jira"), "alice");
        site(Map.of(IssueSettings.PROJECT, "PLAT", IssueSettings.LINK, "jira"), "bob");
        site(Map.of(IssueSettings.PROJECT, " "), "carol");

        assertEquals(
                List.of(
                        "alice setting site link >jira",
                        "alice setting site project >OPS",
                        "bob setting site project OPS>PLAT",
                        "carol setting site project PLAT>"),
                audit.told());
        assertEquals(Optional.empty(), settings.site().get(IssueSettings.PROJECT));
    }

    @Test
    public void keepsWhoHasSetWhatForASpaceBesideWhatTheSiteHas() {
        site(Map.of(IssueSettings.PROJECT, "OPS"), "alice");

        space(Map.of(IssueSettings.PROJECT, "ENG"), "bob");
        space(Map.of(IssueSettings.PROJECT, ""), "carol");

        assertEquals(
                List.of("bob setting space:ENG project >ENG", "carol setting space:ENG project ENG>"),
                audit.told().subList(1, 3));
        assertEquals(Optional.of("OPS"), change.of(Optional.of("ENG")).get(IssueSettings.PROJECT));
    }

    @Test
    public void hasNoLineForWhatStaysAsItIs() {
        site(Map.of(IssueSettings.PROJECT, "OPS"), "alice");

        site(Map.of(IssueSettings.PROJECT, "OPS", IssueSettings.LINK, ""), "bob");

        assertEquals(1, audit.told().size());
    }

    @Test
    public void tellsOfManyLinesWhichWentAndWhichCame() {
        site(Map.of(IssueSettings.FIELD_DEFAULTS, "OPS: A = 1\nOPS: B = 2"), "alice");
        site(Map.of(IssueSettings.FIELD_DEFAULTS, "OPS: B = 2\nOPS: A = 3\nOPS: C = 4"), "bob");
        site(Map.of(IssueSettings.FIELD_DEFAULTS, "OPS: A = 3\nOPS: B = 2\nOPS: C = 4"), "carol");

        assertEquals(
                List.of(
                        "alice setting site field-defaults >OPS: A = 1\nOPS: B = 2",
                        "bob setting site field-defaults OPS: A = 1>OPS: A = 3\nOPS: C = 4"),
                audit.told());
    }

    @Test
    public void hasALineForAChangeBehindWhatIsKeptOfAValue() {
        String line = "OPS: A = " + "x".repeat(2_000);
        site(Map.of(IssueSettings.FIELD_DEFAULTS, line + "1"), "alice");
        site(Map.of(IssueSettings.FIELD_DEFAULTS, line + "2"), "bob");

        assertEquals(2, audit.told().size());
    }

    @Test
    public void hasNoLineForWhatCannotBeStored() {
        assertThrows(
                IllegalArgumentException.class, () -> space(Map.of(StatusSettings.ISSUE_DETAILS, "page"), "alice"));

        assertEquals(List.of(), audit.told());
    }

    @Test
    public void keepsWhoHasConfirmedTheBaseAddress() {
        installation.id();
        site.moveTo("http://renamed.example");

        change.confirmAddress("alice");

        assertTrue(installation.mayWrite());
        assertEquals(List.of("alice base-url site http://wiki.example>http://renamed.example"), audit.told());
    }

    private void site(Map<Setting<?>, String> values, String by) {
        change.store(Optional.empty(), values, by);
    }

    private void space(Map<Setting<?>, String> values, String by) {
        change.store(Optional.of("ENG"), values, by);
    }
}
