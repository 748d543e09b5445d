package dev.hindsight.health.adapter;

import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.util.Optional;

/** The pages that the current user may view, by title and address; of others nothing is said but their id. */
final class NamedPages {

    private final Access access;
    private final Pages pages;

    NamedPages(Access access, Pages pages) {
        this.access = access;
        this.pages = pages;
    }

    record NamedPage(String title, String address) {}

    Optional<NamedPage> find(long id) {
        return access.mayView(id)
                ? pages.find(id)
                        .map(page ->
                                new NamedPage(page.title(), pages.address(id).toString()))
                : Optional.empty();
    }
}
