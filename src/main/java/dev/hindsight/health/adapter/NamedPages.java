package dev.hindsight.health.adapter;

import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that the current user may view, by title and address; of others nothing is said but their id. Made for one
 * answer: each page is looked up once, since much of what is told is on the same.
 */
final class NamedPages {

    private final Access access;
    private final Pages pages;
    private final Map<Long, Optional<NamedPage>> named = new HashMap<>();
    private final Map<Long, Boolean> editable = new HashMap<>();

    NamedPages(Access access, Pages pages) {
        this.access = access;
        this.pages = pages;
    }

    record NamedPage(String title, String address) {}

    Optional<NamedPage> find(long id) {
        return named.computeIfAbsent(id, this::lookUp);
    }

    /** Whether the current user may view and edit the page. */
    boolean mayEdit(long id) {
        return find(id).isPresent() && editable.computeIfAbsent(id, access::mayEdit);
    }

    private Optional<NamedPage> lookUp(long id) {
        return access.mayView(id)
                ? pages.find(id)
                        .map(page ->
                                new NamedPage(page.title(), pages.address(id).toString()))
                : Optional.empty();
    }
}
