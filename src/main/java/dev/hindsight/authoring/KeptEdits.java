package dev.hindsight.authoring;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.MacroSource;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what was saved by the form over the later versions of its page. An open draft keeps its old text, and nothing in the
 * wiki tells that a version came from one: only what it says can be compared.
 */
final class KeptEdits {

    private static final Logger LOG = LoggerFactory.getLogger(KeptEdits.class);

    private final FormEdits edits;
    private final ActionItems items;
    private final FieldTexts texts;

    KeptEdits(FormEdits edits, ActionItems items, FieldTexts texts) {
        this.edits = edits;
        this.items = items;
        this.texts = texts;
    }

    /** Notes what has become of a page's edits, given the page in its current version after its blocks were stored as items. */
    void follow(WikiPage page) {
        List<FormEdit> kept = edits.ofPage(page.id()).stream()
                .filter(edit -> edit.version() <= page.version())
                .toList();
        try {
            follow(kept, page);
        } catch (BrokenMarkupException e) {
            LOG.debug("Broken markup says nothing of what its author meant, and the scan tells of it", e);
        }
    }

    private void follow(List<FormEdit> kept, WikiPage page) throws BrokenMarkupException {
        if (kept.isEmpty()) {
            return;
        }
        BlocksOfPage blocks = BlocksOfPage.of(page.body());
        List<ActionItem> ofPage = items.ofPage(page.id());
        for (FormEdit edit : kept) {
            EditState state = state(edit, page.version(), blocks, ofPage);
            if (state != edit.state()) {
                edits.mark(edit, state);
            }
        }
    }

    /** What has become of an edit on its page. */
    EditState state(FormEdit edit, int version, BlocksOfPage blocks, List<ActionItem> ofPage)
            throws BrokenMarkupException {
        Optional<MacroSource> block = block(edit, blocks, ofPage);
        if (block.isEmpty() && (version == edit.version() || isElsewhere(edit, ofPage))) {
            return EditState.ON_PAGE;
        }
        Optional<EditedFinding> now = block.isPresent() ? Optional.of(blocks.finding(block.get())) : Optional.empty();
        return edit.stateIn(version, now, texts);
    }

    /** The block of an edit; one that was just added may have no item yet, and is told by its hidden parameter. */
    static Optional<MacroSource> block(FormEdit edit, BlocksOfPage blocks, List<ActionItem> ofPage) {
        Optional<ActionItem> item = itemOf(edit, ofPage);
        return item.isPresent()
                ? item.filter(known -> !known.isRemoved()).flatMap(known -> blocks.blockOf(known, ofPage))
                : blocks.sources().stream()
                        .filter(source ->
                                edit.isOf("", FindingBlock.of(0, source.block()).macroKey()))
                        .findFirst();
    }

    private static Optional<ActionItem> itemOf(FormEdit edit, List<ActionItem> ofPage) {
        Stream<ActionItem> present = ofPage.stream().filter(item -> !item.isRemoved());
        return Stream.concat(present, ofPage.stream())
                .filter(item -> edit.isOf(item.uid(), item.location().macroKey()))
                .findFirst();
    }

    /** Whether the block was moved to another page, or is known as another item by now. */
    private boolean isElsewhere(FormEdit edit, List<ActionItem> ofPage) {
        Optional<ActionItem> here = itemOf(edit, ofPage);
        if (here.isPresent()) {
            return here.get().isMerged();
        }
        return Stream.concat(
                        items.findAll(List.of(edit.uid())).stream(),
                        items.elsewhere(List.of(edit.uid()), edit.pageId()).stream())
                .anyMatch(item -> !item.isRemoved());
    }
}
