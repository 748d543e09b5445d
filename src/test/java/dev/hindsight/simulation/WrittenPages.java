package dev.hindsight.simulation;

import dev.hindsight.sync.FindingMarkup;
import dev.hindsight.wiki.PageOutline;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages of the wiki, each with the blocks that its author knows to be on it. */
final class WrittenPages implements Pages {

    /**
     * A page and its blocks.
     *
     * @param page the page
     * @param blocks its finding blocks in document order
     */
    record Written(WikiPage page, List<FindingMarkup> blocks) {
        Written {
            blocks = List.copyOf(blocks);
        }
    }

    private final Map<Long, Written> pages = new TreeMap<>();

    void store(Written written) {
        pages.put(written.page().id(), written);
    }

    List<Written> all() {
        return new ArrayList<>(pages.values());
    }

    Optional<Written> written(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    /** The ids of the pages that are not in the trash. */
    Set<Long> current() {
        return pages.values().stream()
                .map(Written::page)
                .filter(page -> !page.trashed())
                .map(WikiPage::id)
                .collect(Collectors.toSet());
    }

    /** Keeps the present state; what is returned brings it back. */
    Runnable saved() {
        Map<Long, Written> copy = new TreeMap<>(pages);
        return () -> {
            pages.clear();
            pages.putAll(copy);
        };
    }

    @Override
    public Optional<WikiPage> find(long pageId) {
        return written(pageId).map(Written::page);
    }

    @Override
    public boolean isTitled(String spaceKey, String title) {
        throw new UnsupportedOperationException("Nobody starts a page from the blueprint here");
    }

    @Override
    public List<PageOutline> outlines(Collection<Long> pageIds) {
        throw new UnsupportedOperationException("Nobody reads several pages at once here");
    }

    @Override
    public List<Long> below(long pageId, int limit) {
        return List.of();
    }

    @Override
    public URI address(long pageId) {
        return URI.create("http://wiki.example/pages/viewpage.action?pageId=" + pageId);
    }
}
