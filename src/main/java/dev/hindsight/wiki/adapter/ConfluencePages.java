package dev.hindsight.wiki.adapter;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import dev.hindsight.wiki.PageCreation;
import dev.hindsight.wiki.PageOutline;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Confluence's pages. Reads in a transaction, since bodies and labels are loaded lazily. */
public final class ConfluencePages implements Pages {

    /** The type of restrictions that hide a page; the constant of Confluence's class {@code ContentPermission}. */
    private static final String VIEW_RESTRICTION = "View";

    private final PageManager pageManager;
    private final ContentPermissionManager restrictions;
    private final TransactionTemplate transactions;
    private final Site site;

    public ConfluencePages(
            PageManager pageManager,
            ContentPermissionManager restrictions,
            TransactionTemplate transactions,
            Site site) {
        this.pageManager = pageManager;
        this.restrictions = restrictions;
        this.transactions = transactions;
        this.site = site;
    }

    @Override
    public Optional<WikiPage> find(long pageId) {
        return transactions.execute(
                () -> Optional.ofNullable(pageManager.getPage(pageId)).map(this::read));
    }

    @Override
    public boolean restricted(long pageId) {
        return transactions.execute(() -> Optional.ofNullable(pageManager.getPage(pageId))
                .filter(this::restricted)
                .isPresent());
    }

    @Override
    public PageCreation creation(long pageId) {
        return transactions.execute(() -> Optional.ofNullable(pageManager.getPage(pageId))
                .filter(page -> page.isCurrent())
                .map(page -> new PageCreation(
                        creator(page), Optional.ofNullable(created(page)).map(Date::toInstant)))
                .orElse(PageCreation.UNKNOWN));
    }

    private static String creator(Page page) {
        try {
            return key(page.getCreator());
        } catch (LinkageError thisVersionHasNone) {
            return "";
        }
    }

    private static @Nullable Date created(Page page) {
        try {
            return page.getCreationDate();
        } catch (LinkageError thisVersionHasNone) {
            return null;
        }
    }

    @Override
    public boolean isTitled(String spaceKey, String title) {
        return transactions.execute(() -> pageManager.getPage(spaceKey, title) != null);
    }

    @Override
    public List<PageOutline> outlines(Collection<Long> pageIds) {
        return transactions.execute(() -> pageIds.stream()
                .map(pageManager::getPage)
                .filter(page -> page != null && page.isCurrent())
                .map(page -> new PageOutline(page.getId(), page.getSpaceKey(), page.getTitle(), above(page)))
                .toList());
    }

    private static Set<Long> above(Page page) {
        try {
            return page.getAncestors().stream().map(above -> above.getId()).collect(Collectors.toSet());
        } catch (LinkageError thisVersionHasNone) {
            return Set.of();
        }
    }

    @Override
    public List<Long> below(long pageId, int limit) {
        return transactions.execute(() -> {
            Deque<Page> open = new ArrayDeque<>();
            Optional.ofNullable(pageManager.getPage(pageId)).ifPresent(open::add);
            List<Long> below = new ArrayList<>();
            while (!open.isEmpty() && below.size() < limit) {
                for (Page child : open.remove().getChildren()) {
                    below.add(child.getId());
                    open.add(child);
                }
            }
            return below.subList(0, Math.min(below.size(), limit));
        });
    }

    @Override
    public URI address(long pageId) {
        return URI.create(site.baseUrl() + "/pages/viewpage.action?pageId=" + pageId);
    }

    private WikiPage read(Page page) {
        return new WikiPage(
                page.getId(),
                page.getSpaceKey(),
                page.getVersion(),
                key(page.getLastModifier()),
                page.getTitle(),
                page.getBodyAsString(),
                page.getLabels().stream().map(Label::getName).collect(Collectors.toSet()),
                restricted(page),
                !page.isCurrent());
    }

    /** A restriction that was lifted can leave a set behind that names nobody, and restricts nothing. */
    private boolean restricted(Page page) {
        return restrictions.getContentPermissionSets(page, VIEW_RESTRICTION).stream()
                .anyMatch(allowed -> !allowed.isEmpty());
    }

    private static String key(@Nullable ConfluenceUser user) {
        return user == null ? "" : user.getKey().getStringValue();
    }
}
