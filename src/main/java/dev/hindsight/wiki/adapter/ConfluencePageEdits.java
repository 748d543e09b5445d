package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.pages.PageUpdateTrigger;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import dev.hindsight.wiki.PageEdits;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.WikiPage;
import java.util.Optional;

/**
 * Saves pages as an ordinary edit in Confluence does: a new version by the current user, with events. What goes wrong with it is
 * not told by Confluence's own exceptions, which are not part of its API: all of them mean that nothing was saved.
 */
public final class ConfluencePageEdits implements PageEdits {

    private final PageManager pageManager;
    private final Pages pages;
    private final TransactionTemplate transactions;

    public ConfluencePageEdits(PageManager pageManager, Pages pages, TransactionTemplate transactions) {
        this.pageManager = pageManager;
        this.pages = pages;
        this.transactions = transactions;
    }

    @Override
    public boolean edit(long pageId, boolean notifyWatchers, Edit edit) {
        try {
            return transactions.execute(() -> editNow(pageId, notifyWatchers, edit));
        } catch (RuntimeException e) {
            throw new NotSavedException("Page " + pageId + " was not saved", e);
        }
    }

    private boolean editNow(long pageId, boolean notifyWatchers, Edit edit) {
        Optional<WikiPage> current = pages.find(pageId);
        Optional<String> body = current.flatMap(edit::of);
        body.ifPresent(text -> save(current.orElseThrow(), text, notifyWatchers));
        return body.isPresent();
    }

    private void save(WikiPage before, String body, boolean notifyWatchers) {
        SaveContext context = new DefaultSaveContext(!notifyWatchers, true, false, PageUpdateTrigger.EDIT_PAGE);
        Page page = pageManager.getPage(before.id());
        pageManager.saveNewVersion(
                page,
                newest -> {
                    // The page is given anew, and may be another one by now
                    if (!newest.getBodyAsString().equals(before.body())) {
                        throw new IllegalStateException("The page has changed while it was saved");
                    }
                    newest.setBodyAsString(body);
                },
                context);
    }
}
