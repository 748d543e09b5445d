package dev.hindsight.authoring;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.FindingWriter;
import dev.hindsight.finding.MacroSource;
import dev.hindsight.finding.RichText;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a page.
 *
 * @param result what was found
 * @param body its new body; empty when it stays as it is
 * @param written what is written into it; empty when nothing is
 */
record PageChange(SaveResult result, Optional<String> body, Optional<Written> written) {

    /**
     * What is written into a page.
     *
     * @param uid as in {@link FormEdit}
     * @param macroKey the key of the block; empty text when it has none
     * @param block the block as it is written
     * @param before what the changed parts say so far
     * @param after what they say then
     */
    record Written(String uid, String macroKey, String block, BlockText before, BlockText after) {

        FormEdit edit(long pageId, int version, String editor, Instant at) {
            return new FormEdit(uid, pageId, version, editor, at, block, before, after, EditState.ON_PAGE);
        }

        /** By what an edit of the block may be known that was kept before. */
        List<String> otherKeys() {
            return macroKey.isEmpty() ? List.of() : List.of(macroKey);
        }
    }

    static PageChange not(SaveResult why) {
        return new PageChange(why, Optional.empty(), Optional.empty());
    }

    /** Some parts of a block say something else. */
    static PageChange of(BlocksOfPage blocks, MacroSource block, String uid, BlockText after)
            throws BrokenMarkupException {
        String page = blocks.body();
        String changed =
                FindingWriter.changed(page, block, after.fields(), after.body().map(RichText::storageFormat));
        int start = block.element().start();
        String written = changed.substring(start, block.element().end() + changed.length() - page.length());
        BlockText before = said(blocks.finding(block), after);
        String macroKey = FindingBlock.of(0, block.block()).macroKey();
        return new PageChange(
                SaveResult.SAVED,
                Optional.of(changed),
                Optional.of(new Written(uid, macroKey, written, before, after)));
    }

    /** What a block says in the parts that a text is about. */
    private static BlockText said(EditedFinding block, BlockText after) {
        Map<FindingField, String> fields = new EnumMap<>(FindingField.class);
        after.fields()
                .keySet()
                .forEach(field -> fields.put(field, block.finding().text(field)));
        return new BlockText(fields, after.body().map(text -> block.body().text()));
    }

    /** A block stands on the page that did not; nothing changes where it stands there after all, as the wiki has not told. */
    static PageChange adding(BlocksOfPage blocks, String block, String uid, BlockText before, BlockText after) {
        Optional<String> body = Optional.of(FindingWriter.inserted(blocks.body(), blocks.sources(), block));
        return new PageChange(
                SaveResult.SAVED,
                body.filter(inserted -> !blocks.holdsCopyOf(block)),
                Optional.of(new Written(uid, "", block, before, after)));
    }
}
