package dev.hindsight.item.adapter;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class RememberedTextsTest {

    private final List<String> read = new ArrayList<>();
    private final RememberedTexts<Integer> lengths = new RememberedTexts<>(text -> {
        read.add(text.substring(0, Math.min(5, text.length())));
        return text.length();
    });

    @Test
    public void aTextIsReadOnceAndEachSaysItsOwn() {
        assertEquals(5, (int) lengths.read("first"));
        assertEquals(6, (int) lengths.read("second"));
        assertEquals(5, (int) lengths.read(String.join("", "fir", "st")));
        assertEquals(List.of("first", "secon"), read);
    }

    @Test
    public void noTextIsReadAsEmptyText() {
        assertEquals(0, (int) lengths.read(null));
        assertEquals(0, (int) lengths.read(""));
        assertEquals(List.of(""), read);
    }

    @Test
    public void whatHasNotBeenReadForLongIsForgottenWhenThereIsTooMuch() {
        lengths.read("first");
        String padding = "x".repeat(10_000);
        for (int more = 0; more < 1_000; more++) {
            lengths.read(more + padding);
        }
        read.clear();
        lengths.read("first");
        assertEquals(List.of("first"), read);
    }
}
