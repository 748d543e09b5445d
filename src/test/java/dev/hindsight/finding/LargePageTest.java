package dev.hindsight.finding;

import static dev.hindsight.finding.Markup.body;
import static dev.hindsight.finding.Markup.finding;
import static dev.hindsight.finding.Markup.parameter;
import static dev.hindsight.finding.Markup.read;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Test;

/** Many words and many threads. The bound on time leaves room for a machine that is busy with other things. */
public class LargePageTest {

    private static final String CELL = "<td class=\"confluenceTd\"><p>Row of a caf&eacute;&nbsp;table<br/></p></td>";

    @Test
    public void readsAMegabyteInUnderHalfASecond() throws BrokenMarkupException {
        String page = page(1_000_000);
        List<Long> millis = new ArrayList<>();
        read(page);
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            assertEquals(100, read(page).size());
            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }

        Collections.sort(millis);
        assertTrue("median of " + millis, millis.get(2) < 500);
    }

    @Test
    public void readsTheSameWhenManyThreadsShareTheReader() throws BrokenMarkupException {
        String page = page(20_000);
        List<FindingBlock> expected = read(page);

        List<List<FindingBlock>> results = Stream.generate(() -> page)
                .limit(200)
                .parallel()
                .map(LargePageTest::readUnchecked)
                .toList();

        assertEquals(Collections.nCopies(200, expected), results);
    }

    private static List<FindingBlock> readUnchecked(String page) {
        try {
            return read(page);
        } catch (BrokenMarkupException e) {
            throw new AssertionError(e);
        }
    }

    private static String page(int length) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            page.append("<table><tbody><tr>");
            while (page.length() < (i + 1) * (length / 100)) {
                page.append(CELL);
            }
            page.append("</tr></tbody></table>")
                    .append(finding(parameter("title", "Finding " + i) + body("<p>It was late.</p>")));
        }
        return page.toString();
    }
}
