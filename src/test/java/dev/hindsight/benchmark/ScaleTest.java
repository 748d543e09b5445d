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
        SyncedSite site = holding(400, 250);

        refresh(site, 250);

        assertEquals(Map.of("changedWithin", 1L, "changelogs", 3L), site.calls());
    }

    @Test
    public void aRefreshCostsTheSameHoweverManyItemsThereAre() throws SQLException {
        SyncedSite few = holding(200, 20);
        int statements = statementsOfARefresh(few);
        Map<String, Long> calls = few.calls();
        SyncedSite many = holding(2000, 20);

        assertEquals(statements, statementsOfARefresh(many));
        assertEquals(calls, many.calls());
    }

    private SyncedSite holding(int items, int changing) throws SQLException {
        SyncedSite site = new SyncedSite(database);
        site.holdTracked(items, changing);
        return site;
    }

    private int statementsOfARefresh(SyncedSite site) {
        site.changeInJira();
        int statements = database.statements(() -> site.passMinutes(1)).size();
        assertEquals(20, site.seenInProgress());
        return statements;
    }

    private static void refresh(SyncedSite site, int changed) {
        site.changeInJira();
        site.passMinutes(1);
        assertEquals(changed, site.seenInProgress());
    }
}
