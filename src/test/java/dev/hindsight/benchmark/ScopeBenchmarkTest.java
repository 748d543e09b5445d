package dev.hindsight.benchmark;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** A scope is read by a number of statements that no number of pages or findings changes, and counts as one does by hand. */
public class ScopeBenchmarkTest {

    @Rule
    public final TestDatabase database = new TestDatabase(TestDatabase.Kind.H2);

    @Test
    public void aScopeTakesTheSameFewStatementsHoweverManyPagesThereAre() throws SQLException {
        List<String> twenty = statements(20, 40);

        assertTrue(twenty.toString(), twenty.size() <= 12);
        assertEquals(twenty.size(), statements(60, 300).size());
    }

    /** Each view compares what it counts with what was counted by hand. */
    private List<String> statements(int pages, int items) throws SQLException {
        ViewedProgramme programme = new ViewedProgramme(database, pages, items);
        programme.view();
        return database.statements(programme::view);
    }
}
