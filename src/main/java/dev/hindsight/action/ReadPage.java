package dev.hindsight.action;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingReader;
import dev.hindsight.site.Pages;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import dev.hindsight.site.Settings;
import dev.hindsight.site.WikiPage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a page's findings and stores them as action items. It asks no tracker; what is to be done there is stored as
 * due. Reading the same version again changes nothing. Threads may share it, but should not read the same page at the
 * same time.
 */
public final class ReadPage {

    private static final Logger LOG = LoggerFactory.getLogger(ReadPage.class);

    private final Source source;
    private final ActionItems items;
    private final KnownPages knownPages;
    private final Clock clock;

    public ReadPage(Source source, ActionItems items, KnownPages knownPages, Clock clock) {
        this.source = source;
        this.items = items;
        this.knownPages = knownPages;
        this.clock = clock;
    }

    /**
     * Reads the current version of a page.
     *
     * @param pageId id of the page, which may be in the trash or gone
     * @param publisher user key of who caused the reading; when not given, of who published the version
     */
    public void read(long pageId, Optional<String> publisher) {
        Optional<WikiPage> page = source.pages().find(pageId);
        if (page.isEmpty()) {
            knownPages.find(pageId).ifPresent(known -> leave(known, KnownPage.Life.GONE));
            return;
        }
        if (page.get().trashed()) {
            knownPages.find(pageId).ifPresent(known -> leave(known, KnownPage.Life.TRASHED));
            return;
        }
        try {
            List<FindingBlock> blocks = source.reader().read(page.get().body());
            store(page.get(), blocks, publisher);
        } catch (BrokenMarkupException e) {
            // The stored items stay as they are: broken markup says nothing about what the author meant
            LOG.warn("Page {} was not read: its markup is broken at line {}", pageId, e.line());
        }
    }

    private void store(WikiPage page, List<FindingBlock> blocks, Optional<String> publisher) {
        List<ActionItem> known = items.ofPage(page.id());
        if (blocks.isEmpty() && known.isEmpty() && knownPages.find(page.id()).isEmpty()) {
            return;
        }
        Optional<String> person =
                publisher.or(() -> Optional.of(page.publisher()).filter(key -> !key.isEmpty()));
        Intake intake = new Intake(page, source.settings().ofSpace(page.spaceKey()), person, clock.instant());
        BlockMatching matching = BlockMatching.of(blocks, known);
        List<ActionItem> done = new ArrayList<>();
        matching.items().forEach((block, item) -> done.add(take(intake, block, item, done)));
        matching.left().forEach(item -> items.change(item.uid(), intake::detached));
        knownPages.store(new KnownPage(
                page.id(),
                page.spaceKey(),
                page.version(),
                person.orElse(""),
                KnownPage.Life.CURRENT,
                page.restricted(),
                clock.instant()));
    }

    private ActionItem take(Intake intake, FindingBlock block, Optional<ActionItem> matched, List<ActionItem> before) {
        Finding finding = withOwnersKey(block.finding());
        Place place = place(intake.page(), block);
        if (matched.isPresent()) {
            return items.change(matched.get().uid(), stored -> taken(intake, stored.withBlock(place, finding), before))
                    .orElseThrow();
        }
        ActionItem item = taken(intake, ActionItem.ofBlock(UUID.randomUUID().toString(), place, finding), before);
        items.add(item);
        return item;
    }

    private ActionItem taken(Intake intake, ActionItem item, List<ActionItem> before) {
        Optional<ActionItem> original = original(intake, item, before);
        return original.map(found -> intake.copied(item, found))
                .orElseGet(() -> intake.taken(item, source.wishes().of(item, intake.page())));
    }

    private Optional<ActionItem> original(Intake intake, ActionItem item, List<ActionItem> before) {
        boolean mayBeCopy = item.ticket().isEmpty()
                && item.attempt().intentAt().isEmpty()
                && !item.place().hint().isEmpty()
                && !intake.incomplete(item.finding());
        if (!mayBeCopy) {
            return Optional.empty();
        }
        return Stream.concat(
                        before.stream()
                                .filter(other ->
                                        other.place().hint().equals(item.place().hint())),
                        items
                                .elsewhere(
                                        List.of(item.place().hint()),
                                        intake.page().id())
                                .stream())
                .filter(other ->
                        other.state() != ItemState.COPIED && !other.uid().equals(item.uid()))
                .filter(other -> other.finding().title().equals(item.finding().title()))
                .findFirst();
    }

    private Finding withOwnersKey(Finding finding) {
        Optional<Person> owner = Optional.of(finding.text(FindingField.OWNER))
                .filter(text -> !text.isEmpty())
                .flatMap(source.people()::find);
        return owner.map(person -> finding.with(FindingField.OWNER, person.key()))
                .orElse(finding);
    }

    private static Place place(WikiPage page, FindingBlock block) {
        String hint = block.id().or(block::macroId).orElse("");
        return new Place(page.id(), page.spaceKey(), hint, block.position());
    }

    private void leave(KnownPage known, KnownPage.Life life) {
        if (known.life() == life) {
            return;
        }
        items.ofPage(known.pageId()).forEach(item -> items.change(item.uid(), ReadPage::detached));
        knownPages.store(new KnownPage(
                known.pageId(),
                known.spaceKey(),
                known.version(),
                known.publisher(),
                life,
                known.restricted(),
                clock.instant()));
    }

    private static ActionItem detached(ActionItem item) {
        return item.attempt().intentAt().isPresent()
                ? item
                : item.withState(ItemState.DETACHED).withAttempt(item.attempt().settled());
    }

    /** Where findings and what surrounds them come from. */
    public record Source(FindingReader reader, Pages pages, People people, Settings settings, Wishes wishes) {}
}
