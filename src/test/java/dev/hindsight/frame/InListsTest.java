package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** Lists of values in portions that every database takes. */
public class InListsTest {

    @Test
    public void putsAtMostFiveHundredIntoAPortion() {
        List<String> values =
                IntStream.range(0, 1001).mapToObj(Integer::toString).toList();

        assertEquals(
                List.of(500, 500, 1),
                InLists.of(values).stream().map(List::size).toList());
    }

    @Test
    public void leavesOutEmptyAndRepeatedValues() {
        assertEquals(List.of(List.of("a", "b")), InLists.of(List.of("a", "", "b", "a")));
    }

    @Test
    public void hasNoPortionWithoutValues() {
        assertEquals(List.of(), InLists.of(List.of("")));
    }

    @Test
    public void asksForEachValueOfAPortion() {
        assertEquals("ISSUE_ID IN (?, ?)", InLists.criterion("ISSUE_ID", List.of("1", "2")));
    }
}
