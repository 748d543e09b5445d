package dev.hindsight.wiki;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pages in memory, for tests of those who read them. */
public final class InMemoryPages implements Pages {

    private final Map<Long, WikiPage> pages = new LinkedHashMap<>();
    private String base = "http://wiki.example";

    /** Stores a page as its current version, whatever was there. */
    public synchronized void store(WikiPage page) {
        pages.put(page.id(), page);
    }

    public synchronized void remove(long pageId) {
        pages.remove(pageId);
    }

    /** From now on all addresses begin with another one. */
    public synchronized void moveTo(String baseUrl) {
        base = baseUrl;
    }

    @Override
    public synchronized Optional<WikiPage> find(long pageId) {
        return Optional.ofNullable(pages.get(pageId));
    }

    @Override
    public synchronized URI address(long pageId) {
        return URI.create(base + "/pages/viewpage.action?pageId=" + pageId);
    }
}
