package dev.hindsight.approval;

import dev.hindsight.item.ActionItems;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Asks an editor whether a restricted page or a draft shall get its tickets, and keeps the answer. Who may answer is for
 * the caller to check. Threads may share it.
 */
public final class ApprovePage {

    private final ActionItems items;
    private final Sources sources;
    private final PageScanner scanner;
    private final Clock clock;

    public ApprovePage(ActionItems items, Sources sources, PageScanner scanner, Clock clock) {
        this.items = items;
        this.sources = sources;
        this.scanner = scanner;
        this.clock = clock;
    }

    /** Where pages, settings and consents come from. */
    public record Sources(PageApprovals pages, TrackedPages trackedPages, Settings settings) {}

    /**
     * What an editor is asked, as things are. Immutable.
     *
     * @param title title of the page
     * @param address where the page is
     * @param decision what it is cleared for
     * @param held the items that would get tickets
     * @param approvals the answers given before, by what they were given against
     */
    public record Question(
            String title,
            URI address,
            ApprovalDecision decision,
            ItemsAwaitingApproval held,
            Map<ApprovalReason, Approval> approvals) {

        public Question {
            approvals = Map.copyOf(approvals);
        }
    }

    /** The question for a page; empty when it is gone or in the trash. */
    public Optional<Question> question(long pageId) {
        return sources.pages().find(pageId).map(this::question);
    }

    private Question question(WikiPage page) {
        return new Question(
                page.title(),
                sources.pages().address(page.id()),
                sources.pages().decision(page),
                ItemsAwaitingApproval.among(
                        items.ofPage(page.id()), sources.settings().ofSpace(page.spaceKey())),
                sources.trackedPages().approvals(page.id()));
    }

    /** Keeps an editor's consent against the obstacles that the editor was shown, and looks at the page. */
    public void confirm(long pageId, User editor, Collection<ApprovalReason> shown) {
        Approval approval = new Approval(editor.key(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        shown.forEach(obstacle -> sources.trackedPages().approval(pageId, obstacle, approval));
        scanner.mark(pageId, 0, editor.key());
    }

    /** Takes the consents of a page back. Tickets that were made stay as they are; nothing further is made or told. */
    public void withdraw(long pageId, User editor) {
        sources.trackedPages()
                .approvals(pageId)
                .keySet()
                .forEach(obstacle -> sources.trackedPages().withdraw(pageId, obstacle));
        scanner.mark(pageId, 0, editor.key());
    }
}
