package dev.hindsight.history;

import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.export.ExportedItem;
import dev.hindsight.export.ExportedItems;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Change;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.wiki.Access;
import dev.hindsight.wiki.Pages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what happened to the findings of pages that the current user may view. Of an issue whose details the user may not see it
 * says nothing.
 */
public final class ReadHistory {

    private static final int BATCH = 500;

    /** How long, and about how many issues, Jira is asked what the user may see, where that is up to it. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MOST_CHECKED = 1000;

    private final ExportedItems exported;
    private final ActionItems items;
    private final AuditLog log;
    private final Access access;
    private final Pages pages;

    public ReadHistory(ExportedItems exported, ActionItems items, AuditLog log, Access access, Pages pages) {
        this.exported = exported;
        this.items = items;
        this.log = log;
        this.access = access;
        this.pages = pages;
    }

    /**
     * The newest approvals of a page and records of its reviews, newest first; none for who does not administer its space.
     *
     * @param limit how many at most
     */
    public List<AuditEntry> administrationOfPage(long pageId, Instant before, int limit) {
        return pages.find(pageId)
                .filter(page -> access.mayAdminister(page.spaceKey()))
                .map(page -> log.about(List.of(AuditSubject.page(pageId)), before, limit))
                .orElse(List.of());
    }

    /**
     * The newest changes of a space's settings, newest first; none for who does not administer it. Who administers the site is
     * also given what was done to the space's link: that its webhook was set up, and who reads over it.
     *
     * @param link id of the link of the space's issues; empty for none
     * @param limit how many at most
     */
    public List<AuditEntry> administrationOfSpace(String spaceKey, Optional<String> link, Instant before, int limit) {
        if (!access.mayAdminister(spaceKey)) {
            return List.of();
        }
        List<AuditSubject> subjects = new ArrayList<>(List.of(AuditSubject.space(spaceKey)));
        link.filter(id -> access.mayAdminister()).map(AuditSubject::link).ifPresent(subjects::add);
        return log.about(subjects, before, limit);
    }

    /**
     * The newest lines of a page's items, newest first; none when the page may not be viewed.
     *
     * @param limit how many at most
     * @throws IOException never; the items are read in the way in which they are exported
     */
    public List<ItemChange> ofPage(long pageId, ChangeFilter filter, int limit) throws IOException {
        Newest newest = new Newest(filter, limit);
        exported.ofPage(pageId, newest::take);
        return newest.all();
    }

    /**
     * The newest lines of a space's items, newest first.
     *
     * @param spaceKey key of the space
     * @param limit how many at most
     * @throws IOException never; the items are read in the way in which they are exported
     */
    public List<ItemChange> ofSpace(String spaceKey, ChangeFilter filter, int limit) throws IOException {
        Newest newest = new Newest(filter, limit);
        exported.ofSpace(Optional.of(spaceKey), PATIENCE, MOST_CHECKED, newest::take);
        return newest.all();
    }

    /** Gathers the newest lines, for some hundred items at a time. */
    private final class Newest {

        private final ChangeFilter filter;
        private final int limit;
        private final Map<String, ExportedItem> next = new LinkedHashMap<>();
        private final List<ItemChange> found = new ArrayList<>();

        Newest(ChangeFilter filter, int limit) {
            this.filter = filter;
            this.limit = limit;
        }

        void take(ExportedItem item) {
            next.put(item.seen().uid(), item);
            if (next.size() >= BATCH) {
                read();
            }
        }

        private void read() {
            for (Change line : items.changes(next.keySet(), filter, limit)) {
                Optional.ofNullable(next.get(line.itemUid()))
                        .map(item -> new ItemChange(item, line))
                        .filter(ReadHistory::maySee)
                        .ifPresent(found::add);
            }
            next.clear();
            found.sort(Comparator.comparing((ItemChange change) -> change.line().at())
                    .reversed());
            if (found.size() > limit) {
                found.subList(limit, found.size()).clear();
            }
        }

        List<ItemChange> all() {
            read();
            return List.copyOf(found);
        }
    }

    private static boolean maySee(ItemChange change) {
        return !change.line().tellsOfIssue() || !change.of().seen().isIssueHidden();
    }
}
