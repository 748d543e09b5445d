package dev.hindsight.authoring;

import static org.junit.Assert.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.hindsight.finding.FindingField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.SampleItems;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.PageBuilder;
import dev.hindsight.wiki.SettableClock;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** What authors are offered, so that the same thing is called the same. */
public class UsedTextsTest {

    private final InMemoryActionItems items = new InMemoryActionItems(new SettableClock(SampleItems.NOON));
    private final InMemoryPages pages = new InMemoryPages();
    private final Access access = mock(Access.class);
    private final UsedTexts used = new UsedTexts(items, pages, access);

    @Before
    public void publish() {
        pages.store(PageBuilder.page(1).published("alice-key", "").build());
        when(access.mayView(1)).thenReturn(true);
        when(access.mayView(2)).thenReturn(true);
    }

    @Test
    public void whatDiffersOnlyByCaseAndBlanksIsOneText() {
        items.add(List.of(
                theme("a", 1, "Vendor contracts"),
                theme("b", 2, "vendor  contracts"),
                theme("c", 2, "Accounts"),
                theme("d", 2, "")));

        assertEquals(List.of("Accounts", "Vendor contracts"), used.of(1).get(FindingField.THEME));
        assertEquals(List.of(), used.of(1).get(FindingField.OBJECTIVE));
    }

    @Test
    public void whatStandsOnlyOnPagesThatThePersonMayNotViewIsNotTold() {
        items.add(List.of(theme("a", 3, "Takeover"), theme("b", 3, "Accounts"), theme("c", 2, "Accounts")));

        assertEquals(List.of("Accounts"), used.of(1).get(FindingField.THEME));
    }

    @Test
    public void ofAPageThatIsGoneNothingIsKnown() {
        items.add(List.of(theme("a", 1, "Accounts")));

        assertEquals(List.of(), used.of(99).get(FindingField.THEME));
    }

    private static ActionItem theme(String uid, long pageId, String theme) {
        return SampleItems.saying(SampleItems.at(SampleItems.waiting(uid), pageId, uid, 0), FindingField.THEME, theme);
    }
}
