package dev.hindsight.benchmark;

import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** What work costs follows what there is to do, not how much there is. */
public class ScaleTest {

    @Rule
    public final TestDatabase database = new TestDatabase(TestDatabase.Kind.H2);

    @Test
    public void aRefreshAsksJiraOnceAndOnceForEachHundredIssuesThatChanged() throws SQLException {
        SyncedSite site = holding(400);

        refresh(site, 250);

        assertEquals(Map.of("changedWithin", 1L, "changelogs", 3L), site.calls());
    }

    @Test
    public void aRefreshCostsTheSameHoweverManyItemsThereAre() throws SQLException {
        SyncedSite few = holding(200);
        int statements = statementsOfARefresh(few);
        Map<String, Long> calls = few.calls();
        SyncedSite many = holding(2000);

        assertEquals(statements, statementsOfARefresh(many));
        assertEquals(calls, many.calls());
    }

    private SyncedSite holding(int items) throws SQLException {
        SyncedSite site = new SyncedSite(database);
        site.holdTracked(items);
        return site;
    }

    private int statementsOfARefresh(SyncedSite site) {
        site.changeInJira(20);
        int statements = database.statements(() -> site.passMinutes(1)).size();
        assertEquals(20, site.inStatus("In Progress"));
        return statements;
    }

    private static void refresh(SyncedSite site, int changed) {
        site.changeInJira(changed);
        site.passMinutes(1);
        assertEquals(changed, site.inStatus("In Progress"));
    }
}
