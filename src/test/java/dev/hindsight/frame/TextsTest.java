package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.wiki.EnglishTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.Test;

/** The i18n file says something of everything that there is to say. */
public class TextsTest {

    @Test
    public void namesEveryStateFlagReasonAndField() {
        List<String> keys = Stream.of(
                        values("hindsight.state.", ItemState.values(), ItemState::value),
                        values("hindsight.flag.", ItemFlag.values(), ItemFlag::value),
                        values("hindsight.reason.", WaitReason.Code.values(), WaitReason.Code::value),
                        values("hindsight.field.", FindingField.values(), FindingField::parameter),
                        values("hindsight.impact.", Impact.values(), Impact::value),
                        values("hindsight.kind.", Kind.values(), Kind::value),
                        values(
                                        "dev.hindsight.postmortem-finding.param.",
                                        FindingField.values(),
                                        FindingField::parameter)
                                .map(key -> key + ".label"))
                .flatMap(stream -> stream)
                .toList();

        assertEquals(
                List.of(),
                keys.stream()
                        .filter(key -> !EnglishTexts.TEXTS.containsKey(key))
                        .toList());
    }

    @Test
    public void usesNoStraightApostropheThatTheMessageFormatWouldTake() {
        for (String key : EnglishTexts.TEXTS.keySet()) {
            assertFalse(key, EnglishTexts.TEXTS.getString(key).contains("'"));
        }
    }

    @Test
    public void countsInEnglish() {
        assertEquals("No action items yet", done(0, 0));
        assertEquals("1 of 1 done", done(1, 1));
        assertEquals("1 of 1,200 done", done(1, 1200));
    }

    private static String done(int done, int total) {
        return new EnglishTexts().text(Locale.ENGLISH, "hindsight.status.done", done, total);
    }

    private static <T> Stream<String> values(String prefix, T[] constants, Function<T, String> value) {
        return Arrays.stream(constants).map(constant -> prefix + value.apply(constant));
    }
}
