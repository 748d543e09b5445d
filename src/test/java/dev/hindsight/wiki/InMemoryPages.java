package dev.hindsight.wiki;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages in memory, for tests of those who read them. */
public final class InMemoryPages implements Pages {

    private final Map<Long, WikiPage> pages = new LinkedHashMap<>();
    private final Map<Long, List<Long>> children = new LinkedHashMap<>();
    private final Map<Long, PageCreation> creations = new LinkedHashMap<>();
    private String base = "http://wiki.example";

    /** Stores a page as its current version, whatever was there. */
    public synchronized void store(WikiPage page) {
        pages.put(page.id(), page);
    }

    public synchronized void remove(long pageId) {
        pages.remove(pageId);
    }

    /** Who created a page, and when. */
    public synchronized void created(long pageId, PageCreation creation) {
        creations.put(pageId, creation);
    }

    @Override
    public synchronized PageCreation creation(long pageId) {
        return Optional.ofNullable(pages.get(pageId))
                .filter(page -> !page.trashed())
                .map(page -> creations.getOrDefault(pageId, PageCreation.UNKNOWN))
                .orElse(PageCreation.UNKNOWN);
    }

    /** Puts a page below another. */
    public synchronized void putBelow(long parent, long page) {
        children.computeIfAbsent(parent, key -> new ArrayList<>()).add(page);
    }

    @Override
    public synchronized List<Long> below(long pageId, int limit) {
        List<Long> below = new ArrayList<>(children.getOrDefault(pageId, List.of()));
        for (int index = 0; index < below.size(); index++) {
            below.addAll(children.getOrDefault(below.get(index), List.of()));
        }
        return below.subList(0, Math.min(limit, below.size()));
    }

    /** Takes a page from where it is to below another. */
    public synchronized void move(long page, long parent) {
        children.values().forEach(below -> below.remove(page));
        putBelow(parent, page);
    }

    @Override
    public synchronized List<PageOutline> outlines(Collection<Long> pageIds) {
        return pageIds.stream()
                .map(pages::get)
                .filter(page -> page != null && !page.trashed())
                .map(page -> new PageOutline(page.id(), page.spaceKey(), page.title(), above(page.id())))
                .toList();
    }

    private Set<Long> above(long page) {
        Set<Long> above = new HashSet<>();
        children.forEach((parent, below) -> {
            if (below.contains(page) && above.add(parent)) {
                above.addAll(above(parent));
            }
        });
        return above;
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
    public synchronized boolean isTitled(String spaceKey, String title) {
        return pages.values().stream()
                .filter(page -> !page.trashed() && page.spaceKey().equals(spaceKey))
                .anyMatch(page -> page.title().equalsIgnoreCase(title));
    }

    @Override
    public synchronized URI address(long pageId) {
        return URI.create(base + "/pages/viewpage.action?pageId=" + pageId);
    }
}
