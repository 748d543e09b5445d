package dev.hindsight.figures;

import static org.junit.Assert.assertEquals;

import dev.hindsight.item.Histories;
import dev.hindsight.status.SampleItem;
import dev.hindsight.status.VisibleItem;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.Test;

/** How long open items have been open. */
public class OpenAgeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-20");

    private final SampleHistory histories = new SampleHistory();

    @Test
    public void isTheMiddleOfThoseThatAreOpen() {
        Histories all = histories
                .tracked("a", "2026-12-01")
                .tracked("b", "2026-12-10")
                .tracked("c", "2026-12-19")
                .tracked("done", "2026-01-01")
                .read();

        assertEquals(
                OptionalLong.of(10),
                median(
                        all,
                        SampleItem.tracked().uid("a").shown(TODAY),
                        SampleItem.tracked().uid("b").shown(TODAY),
                        SampleItem.tracked().uid("c").shown(TODAY),
                        SampleItem.closed("10000").uid("done").shown(TODAY)));
    }

    @Test
    public void isNotKnownWithoutOpenItems() {
        Histories all = histories.tracked("done", "2026-01-01").read();

        assertEquals(
                OptionalLong.empty(),
                median(all, SampleItem.closed("10000").uid("done").shown(TODAY)));
    }

    @Test
    public void isNotSaidBesideAnIssueThatIsHidden() {
        Histories all =
                histories.tracked("a", "2026-12-01").tracked("b", "2026-12-10").read();

        assertEquals(
                OptionalLong.empty(),
                median(
                        all,
                        SampleItem.tracked().uid("a").shown(TODAY),
                        SampleItem.tracked().uid("b").hidden(TODAY)));
    }

    private static OptionalLong median(Histories histories, VisibleItem... items) {
        return OpenAge.median(Timeline.of(Stream.of(items).toList(), histories), TODAY);
    }
}
