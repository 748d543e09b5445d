package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.search.v2.Index;
import com.atlassian.confluence.search.v2.InvalidSearchException;
import com.atlassian.confluence.search.v2.SearchManager;
import com.atlassian.confluence.search.v2.query.MacroUsageQuery;
import dev.hindsight.wiki.PageSearch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Confluence's index of content, which knows the macros of each page. What this calls is not promised for every version: where
 * something is lacking, pages cannot be searched, and nothing else is lost.
 */
public final class ConfluencePageSearch implements PageSearch {

    /** The field of the index that names the content: its class, a hyphen, and its id. */
    private static final String HANDLE = "handle";

    private static final Pattern PAGE = Pattern.compile("com\\.atlassian\\.confluence\\.pages\\.Page-(\\d{1,18})");

    private final SearchManager searchManager;

    public ConfluencePageSearch(SearchManager searchManager) {
        this.searchManager = searchManager;
    }

    @Override
    public Set<Long> pagesWith(String macro) throws Unavailable {
        Set<Long> ids = new TreeSet<>();
        try {
            searchManager.scan(
                    List.of(Index.CONTENT),
                    new MacroUsageQuery(macro),
                    Set.of(HANDLE),
                    document -> addPage(document, ids));
        } catch (InvalidSearchException | RuntimeException | LinkageError e) {
            throw new Unavailable("Confluence cannot be searched for pages with the macro " + macro, e);
        }
        return ids;
    }

    private static void addPage(Map<String, String[]> document, Set<Long> ids) {
        String[] handles = document.get(HANDLE);
        if (handles == null || handles.length == 0) {
            throw new IllegalStateException("The index does not say which content it found");
        }
        Matcher page = PAGE.matcher(handles[0]);
        if (page.matches()) {
            ids.add(Long.valueOf(page.group(1)));
        }
    }
}
