package dev.hindsight.host.confluence.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** Finds pages, their ancestors and children. Asks nobody's permission and changes nothing. */
public final class PageTree {

    private final PageRows rows;

    PageTree(PageRows rows) {
        this.rows = rows;
    }

    /** A page in any state, or an old version. */
    public Optional<StoredPage> byId(long id) {
        return rows.byId(id);
    }

    /** A current page; titles are compared without regard to case. */
    public Optional<StoredPage> byTitle(String spaceKey, String title) {
        return rows.current(spaceKey, title);
    }

    public List<StoredPage> inSpace(String spaceKey, PageStatus status) {
        return rows.inSpace(spaceKey, status);
    }

    /** Current children, by title. */
    public List<StoredPage> children(long page) {
        return rows.children(page);
    }

    /** Current pages below a page, each before those below it. */
    public List<StoredPage> descendants(long page) {
        return children(page).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child.id()).stream()))
                .toList();
    }

    /** Nearest first. */
    public List<StoredPage> ancestors(long page) {
        List<StoredPage> ancestors = new ArrayList<>();
        Set<Long> seen = new HashSet<>(Set.of(page));
        OptionalLong next = rows.byId(page).map(StoredPage::parent).orElse(OptionalLong.empty());
        while (next.isPresent() && seen.add(next.getAsLong())) {
            Optional<StoredPage> parent = rows.byId(next.getAsLong());
            parent.ifPresent(ancestors::add);
            next = parent.map(StoredPage::parent).orElse(OptionalLong.empty());
        }
        return ancestors;
    }

    /** Newest first, the page itself included. */
    public List<StoredPage> versions(long page) {
        List<StoredPage> versions = new ArrayList<>(rows.byId(page).stream().toList());
        versions.addAll(rows.oldVersions(page));
        return versions;
    }

    public Optional<StoredPage> version(long page, int version) {
        return rows.version(page, version);
    }
}
