package dev.hindsight.reminder;

import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.Optional;

/** The pages that the current user may view, and where they are. */
record PagesOfReader(Pages pages, Access access) {

    boolean mayView(long pageId) {
        return access.mayView(pageId);
    }

    Optional<String> title(long pageId) {
        return mayView(pageId) ? pages.find(pageId).map(WikiPage::title) : Optional.empty();
    }

    String address(long pageId) {
        return pages.address(pageId).toString();
    }
}
