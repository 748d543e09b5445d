package dev.hindsight.benchmark;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;

/** The page, the progress and the export are read by a number of statements that no number of findings changes. */
public class ViewBenchmarkTest {

    @Rule
    public final TestDatabase database = new TestDatabase(TestDatabase.Kind.H2);

    @Test
    public void aViewTakesTheSameFewStatementsWhateverIsOnThePage() throws SQLException {
        List<String> twenty = statements(20, ViewedPage::view);

        assertTrue(twenty.toString(), twenty.size() <= 10);
        assertEquals(twenty, statements(200, ViewedPage::view));
    }

    @Test
    public void aViewReadsItemsSettingsAndThePageOnceEach() throws SQLException {
        List<String> view = statements(20, ViewedPage::view);

        for (String table : List.of("ITEM", "SETTING", "PAGE")) {
            assertEquals(
                    view.toString(),
                    1,
                    view.stream().filter(sql -> sql.contains("_" + table + " ")).count());
        }
    }

    @Test
    public void theProgressTakesTheSameFewStatementsWhateverIsOnThePage() throws SQLException {
        List<String> twenty = statements(20, ViewedPage::progress);

        assertTrue(twenty.toString(), twenty.size() <= 10);
        assertEquals(twenty, statements(200, ViewedPage::progress));
    }

    @Test
    public void theExportTakesOneStatementForHundredsOfRows() throws SQLException {
        List<String> hundred = statements(100, ViewedPage::export);

        assertTrue(hundred.toString(), hundred.size() <= 3);
        assertEquals(hundred, statements(400, ViewedPage::export));
    }

    /** The bound is generous, since a busy machine measures badly; the benchmark has the real one. */
    @Test
    public void viewingGrowsWithThePageAndNotWithItsSquare() throws SQLException {
        double small = Times.of(10, 15, new ViewedPage(database, ViewBenchmark.SMALL)::view)
                .median();
        double large = Times.of(0, 5, new ViewedPage(database, ViewBenchmark.LARGE)::view)
                .median();

        assertTrue(small + " ms and " + large + " ms", large / small < 20);
    }

    private interface Work {
        void on(ViewedPage page);
    }

    @Test
    public void onlyTheFirstViewReadsTheItemsWhole() throws SQLException {
        ViewedPage page = new ViewedPage(database, 20);
        assertEquals(1, readWhole(database.statements(page::view)));
        assertEquals(0, readWhole(database.statements(page::view)));
    }

    private static long readWhole(List<String> statements) {
        return statements.stream().filter(sql -> sql.contains("FINDING")).count();
    }

    /** What readers cause who are not the first, with lists of ids as one: they go by the hundred. */
    private List<String> statements(int findings, Work work) throws SQLException {
        ViewedPage page = new ViewedPage(database, findings);
        page.view();
        return database.statements(() -> work.on(page)).stream()
                .map(sql -> sql.replaceAll("IN \\(\\?(?:, \\?)*\\)", "IN (?)"))
                .toList();
    }
}
