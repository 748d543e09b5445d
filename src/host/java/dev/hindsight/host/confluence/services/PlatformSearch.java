package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.search.v2.Index;
import com.atlassian.confluence.search.v2.InvalidSearchException;
import com.atlassian.confluence.search.v2.SearchManager;
import com.atlassian.confluence.search.v2.SearchQuery;
import com.atlassian.confluence.search.v2.query.MacroUsageQuery;
import dev.hindsight.host.confluence.content.PageStatus;
import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.Space;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.confluence.content.StoredPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The index of content, as far as it knows the macros of current pages. It is not behind; a page whose markup is broken is not
 * in it. Asks for nobody's permission.
 */
public final class PlatformSearch implements SearchManager {

    private static final String HANDLE = "handle";

    private final Site site;

    public PlatformSearch(Site site) {
        this.site = site;
    }

    @Override
    public long scan(
            List<Index> indexes,
            SearchQuery searchQuery,
            Set<String> requestedFields,
            Consumer<Map<String, String[]>> consumer)
            throws InvalidSearchException {
        if (!(searchQuery instanceof MacroUsageQuery usage)) {
            throw new InvalidSearchException();
        }
        String macro = usage.getMacroName();
        long found = 0;
        for (Space space : site.spaces().all()) {
            for (StoredPage page : site.tree().inSpace(space.key(), PageStatus.CURRENT)) {
                if (holds(page, macro)) {
                    consumer.accept(
                            requestedFields.contains(HANDLE)
                                    ? Map.of(HANDLE, new String[] {"com.atlassian.confluence.pages.Page-" + page.id()})
                                    : Map.of());
                    found++;
                }
            }
        }
        return found;
    }

    private static boolean holds(StoredPage page, String macro) {
        try {
            XMLStreamReader in = StorageFormat.reader(page.body());
            boolean found = false;
            while (in.hasNext()) {
                in.next();
                found |= in.isStartElement()
                        && in.getLocalName().endsWith("macro")
                        && macro.equals(in.getAttributeValue(StorageFormat.MACRO_NAMESPACE, "name"));
            }
            return found;
        } catch (XMLStreamException e) {
            return false;
        }
    }
}
