package dev.hindsight.item;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.Test;

/** The words under which tables keep states, flags and reasons: read back, each must be what it was. */
public class StoredValuesTest {

    @Test
    public void noTwoOfAKindAreStoredAlikeAndNoneAsNothing() {
        assertTellApart(ItemState.values(), ItemState::value);
        assertTellApart(ItemFlag.values(), ItemFlag::value);
        assertTellApart(CopyChoice.values(), CopyChoice::value);
        assertTellApart(WaitReason.Code.values(), WaitReason.Code::value);
        assertTellApart(Change.Source.values(), Change.Source::value);
        assertTellApart(Change.What.values(), Change.What::value);
    }

    private static <T> void assertTellApart(T[] all, Function<T, String> stored) {
        List<String> values = Arrays.stream(all).map(stored).toList();

        assertEquals(values.toString(), values.size(), Set.copyOf(values).size());
        assertFalse(values.toString(), values.contains(""));
    }
}
