package dev.hindsight.wiki.adapter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.atlassian.confluence.search.v2.SearchManager;
import dev.hindsight.wiki.PageSearch;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What is taken from Confluence's index, and what becomes of a version that answers otherwise. */
public class ConfluencePageSearchTest {

    @Test
    public void takesTheIdsOfPagesAndOfNothingElse() throws PageSearch.Unavailable {
        SearchManager index = (indexes, query, fields, found) -> {
            found.accept(handle("com.atlassian.confluence.pages.Page-12"));
            found.accept(handle("com.atlassian.confluence.pages.BlogPost-13"));
            found.accept(handle("com.atlassian.confluence.pages.Page-7"));
            return 3;
        };

        assertEquals(Set.of(7L, 12L), new ConfluencePageSearch(index).pagesWith("postmortem-finding"));
    }

    @Test
    public void isUnavailableWhereTheHostLacksTheCall() {
        SearchManager index = (indexes, query, fields, found) -> {
            throw new NoSuchMethodError("scan");
        };

        assertUnavailable(index);
    }

    @Test
    public void isUnavailableWhereTheIndexFails() {
        SearchManager index = (indexes, query, fields, found) -> {
            throw new IllegalStateException("The index is being rebuilt");
        };

        assertUnavailable(index);
    }

    @Test
    public void isUnavailableWhereTheIndexDoesNotSayWhichContentItFound() {
        SearchManager index = (indexes, query, fields, found) -> {
            found.accept(Map.of());
            return 1;
        };

        assertUnavailable(index);
    }

    private static void assertUnavailable(SearchManager index) {
        assertThrows(
                PageSearch.Unavailable.class, () -> new ConfluencePageSearch(index).pagesWith("postmortem-finding"));
    }

    private static Map<String, String[]> handle(String handle) {
        return Map.of("handle", new String[] {handle});
    }
}
