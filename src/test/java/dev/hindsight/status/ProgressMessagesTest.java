package dev.hindsight.status;

import static org.junit.Assert.assertEquals;

import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.wiki.InMemoryUsers;
import dev.hindsight.wiki.KeysAsTexts;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.Test;

/** How far items have come, in words; the keys of the texts stand for the sentences. */
public class ProgressMessagesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-12-16");

    private final ProgressMessages messages =
            new ProgressMessages(new Messages(new KeysAsTexts(), new InMemoryUsers(), Locale.ENGLISH, ZoneOffset.UTC));

    @Test
    public void tellsHowManyAreDoneOfHowMany() {
        Progress progress = progress(
                SampleItem.closed("10000").shown(TODAY),
                SampleItem.tracked().issueDue("").shown(TODAY));

        assertEquals("hindsight.status.done [1, 2]", messages.sentence(progress));
        assertEquals(List.of(), messages.counts(progress));
    }

    @Test
    public void tellsOnlyTheTotalAndThatSomethingIsHiddenWhereSomethingIs() {
        Progress progress = progress(
                SampleItem.closed("10000").shown(TODAY), SampleItem.tracked().hidden(TODAY));

        assertEquals("hindsight.status.total [2]", messages.sentence(progress));
        assertEquals(List.of("hindsight.status.hidden"), messages.problems(progress));
        assertEquals(List.of(), messages.counts(progress));
    }

    @Test
    public void tellsWhatNeedsSomebodyAndWhatIsCountedBeside() {
        Progress progress = progress(
                SampleItem.tracked().shown(TODAY),
                SampleItem.closed("10002").shown(TODAY),
                SampleItem.in(ItemState.WAITING).shown(LocalDate.EPOCH),
                SampleItem.tracked().flag(ItemFlag.ARCHIVED).shown(LocalDate.EPOCH),
                SampleItem.in(ItemState.INCOMPLETE).shown(TODAY),
                SampleItem.in(ItemState.WONT_DO).shown(TODAY),
                SampleItem.in(ItemState.LATER).shown(TODAY));

        assertEquals(List.of("overdue", "archived"), names(messages.problems(progress)));
        assertEquals(List.of("incomplete", "wont-do", "later", "not-done"), names(messages.counts(progress)));
    }

    private static List<String> names(List<String> texts) {
        return texts.stream()
                .map(text -> text.replace("hindsight.status.", "").replace(" [1]", ""))
                .toList();
    }

    private static Progress progress(VisibleItem... items) {
        return Progress.of(Stream.of(items).toList());
    }
}
