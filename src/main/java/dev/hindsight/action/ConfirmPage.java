package dev.hindsight.action;

import dev.hindsight.site.Person;
import dev.hindsight.site.Settings;
import dev.hindsight.site.WikiPage;
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
public final class ConfirmPage {

    private final ActionItems items;
    private final Sources sources;
    private final LookAtPages looks;
    private final Clock clock;

    public ConfirmPage(ActionItems items, Sources sources, LookAtPages looks, Clock clock) {
        this.items = items;
        this.sources = sources;
        this.looks = looks;
        this.clock = clock;
    }

    /** Where pages, settings and consents come from. */
    public record Sources(ClearedPages pages, KnownPages knownPages, Settings settings) {}

    /**
     * What an editor is asked, as things are. Immutable.
     *
     * @param title title of the page
     * @param address where the page is
     * @param clearance what it is cleared for
     * @param held the items that would get tickets
     * @param consents the answers given before, by what they were given against
     */
    public record Question(
            String title, URI address, Clearance clearance, HeldItems held, Map<Obstacle, Consent> consents) {

        public Question {
            consents = Map.copyOf(consents);
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
                sources.pages().clearance(page),
                HeldItems.among(items.ofPage(page.id()), sources.settings().ofSpace(page.spaceKey())),
                sources.knownPages().consents(page.id()));
    }

    /** Keeps an editor's consent against the obstacles that the editor was shown, and looks at the page. */
    public void confirm(long pageId, Person editor, Collection<Obstacle> shown) {
        Consent consent = new Consent(editor.key(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        shown.forEach(obstacle -> sources.knownPages().consent(pageId, obstacle, consent));
        looks.mark(pageId, 0, editor.key());
    }

    /** Takes the consents of a page back. Tickets that were made stay as they are; nothing further is made or told. */
    public void withdraw(long pageId, Person editor) {
        sources.knownPages()
                .consents(pageId)
                .keySet()
                .forEach(obstacle -> sources.knownPages().withdraw(pageId, obstacle));
        looks.mark(pageId, 0, editor.key());
    }
}
