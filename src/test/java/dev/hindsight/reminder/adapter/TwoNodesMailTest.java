package dev.hindsight.reminder.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.item.ItemState;
import dev.hindsight.reminder.HourlyRound;
import dev.hindsight.reminder.Reminders.State;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.status.SampleItem;
import dev.hindsight.wiki.PageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Two nodes over one table, one of which stops between a mail and what is noted of it. */
@RunWith(Parameterized.class)
public class TwoNodesMailTest {

    private static final List<String> OWNERS = List.of("root", "alice", "bob", "carol", "mallory");

    @Rule
    public final TestDatabase database;

    private final FormRoots roots = new FormRoots();

    public TwoNodesMailTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Before
    public void everybodyHasAnItem() {
        roots.settings.store(
                Optional.empty(), Map.of(DeclaredSettings.find("issue-details").orElseThrow(), "page"));
        roots.pages.store(PageBuilder.page(123).build());
        roots.trackedPages.store(
                new TrackedPage(123, "OPS", 1, "", TrackedPage.PageStatus.CURRENT, false, Instant.EPOCH));
        for (String owner : OWNERS) {
            roots.site.showingThePageTo(owner);
            roots.items.add(List.of(SampleItem.in(ItemState.WAITING)
                    .uid("uid-" + owner)
                    .with(FindingField.OWNER, owner + "-key")
                    .build()));
        }
    }

    @Test
    public void everybodyGetsOneMailAndWhoWasHitByTheKillGetsTheOpenTheNextDay() {
        HourlyRound[] nodes = {node(), node()};
        roots.clock.set(Instant.parse("2026-12-13T07:30:00Z"));
        roots.mailServer.killAfter("bob@example.com");
        assertThrows(AssertionError.class, nodes[0]::tick);
        assertEquals(1, count("bob"));
        for (int tick = 0; tick < 20; tick++) {
            roots.clock.pass(Duration.ofMinutes(30));
            nodes[tick % 2].tick();
            node().tick();
        }
        OWNERS.forEach(owner -> assertEquals(owner, 1, count(owner)));
        assertEquals(
                1,
                roots.mail(new AoReminders(database.activeObjects())).health().perhapsSent());
        assertEquals(
                List.of("bob-key"),
                new AoReminders(database.activeObjects())
                        .since(Instant.EPOCH, Set.of(State.SENDING)).stream()
                                .map(mail -> mail.person())
                                .toList());

        roots.clock.set(Instant.parse("2026-12-14T08:00:00Z"));
        nodes[0].tick();
        nodes[1].tick();
        OWNERS.forEach(owner -> assertEquals(owner, owner.equals("bob") ? 2 : 1, count(owner)));
        assertTrue(roots.mailServer.sent().get(5).text().contains("due tomorrow"));
    }

    private HourlyRound node() {
        return roots.round(new AoReminders(database.activeObjects()));
    }

    private long count(String owner) {
        return roots.mailServer.addresses().stream()
                .filter(address -> address.equals(owner + "@example.com"))
                .count();
    }
}
