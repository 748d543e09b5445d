package dev.hindsight.authoring;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.finding.MacroSource;
import dev.hindsight.finding.RichText;
import dev.hindsight.issue.Digest;
import dev.hindsight.item.ActionItem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The finding blocks of a page as it is now.
 *
 * @param body the page in storage format
 * @param sources where they stand in it, in the order of their start tags
 */
record BlocksOfPage(String body, List<MacroSource> sources) {

    private static final MacroBlockReader READER = new MacroBlockReader(Set.of(FindingBlock.MACRO));

    static BlocksOfPage of(String body) throws BrokenMarkupException {
        return new BlocksOfPage(body, READER.sources(body));
    }

    /**
     * The block of an item; empty when there is none. The keys of blocks may be copies of one another; of some that are alike, an
     * item's is the one that stands at the same place among them as the item among those with the same key.
     *
     * @param ofPage all items of the page
     */
    Optional<MacroSource> blockOf(ActionItem item, List<ActionItem> ofPage) {
        List<MacroSource> alike =
                sources.stream().filter(source -> isAlike(source, item)).toList();
        int place = ofPage.stream()
                .filter(other -> !other.isRemoved() && isAlike(other.location().macroKey(), other.finding(), item))
                .sorted(Comparator.comparingInt(other -> other.location().position()))
                .map(ActionItem::uid)
                .toList()
                .indexOf(item.uid());
        return alike.stream().skip(Math.max(0, place)).findFirst();
    }

    /** The block with a key; empty when there is none, or more than one. */
    Optional<MacroSource> blockOf(String key) {
        List<MacroSource> found = sources.stream()
                .filter(source -> FindingBlock.of(0, source.block()).macroKey().equals(key))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isAlike(MacroSource source, ActionItem item) {
        FindingBlock block = FindingBlock.of(0, source.block());
        return isAlike(block.macroKey(), block.finding(), item);
    }

    /** Blocks without a key are told by their titles. */
    private static boolean isAlike(String key, Finding finding, ActionItem item) {
        return key.equals(item.location().macroKey())
                && (!key.isEmpty() || finding.title().equals(item.finding().title()));
    }

    /** Whether one of the findings has a title, whatever the case of its letters. */
    boolean haveTitle(String title) {
        return findings().anyMatch(finding -> finding.title().equalsIgnoreCase(title));
    }

    /** What all findings say that say something of a field; empty text when they say different things. */
    String common(FindingField field) {
        List<String> said = findings()
                .map(finding -> finding.text(field))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return said.size() == 1 ? said.get(0) : "";
    }

    private Stream<Finding> findings() {
        return sources.stream().map(source -> FindingBlock.of(0, source.block()).finding());
    }

    /** Whether a block with the key and the title of another stands there. */
    boolean holdsCopyOf(String block) {
        try {
            return of(block).sources().stream()
                    .map(other -> FindingBlock.of(0, other.block()))
                    .anyMatch(other -> sources.stream()
                            .map(source -> FindingBlock.of(0, source.block()))
                            .anyMatch(source -> source.macroKey().equals(other.macroKey())
                                    && source.finding()
                                            .title()
                                            .equals(other.finding().title())));
        } catch (BrokenMarkupException e) {
            return false;
        }
    }

    EditedFinding finding(MacroSource source) throws BrokenMarkupException {
        String content = source.body().map(found -> found.content().of(body)).orElse("");
        FindingBlock block = FindingBlock.of(0, source.block());
        return new EditedFinding(
                block.parameters(),
                block.inBody().stream().collect(Collectors.toMap(field -> field, block.finding()::text)),
                RichText.of(content),
                Digest.of(source.element().of(body)));
    }
}
