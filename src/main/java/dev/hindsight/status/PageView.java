package dev.hindsight.status;

import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.FindingBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one reader sees of one page while it is rendered, for all macros on it: its items and by which rules they are
 * judged. Everything in it has been read, so that it can be asked as often as there are blocks.
 */
public final class PageView {

    private final RenderContext context;
    private final List<VisibleItem> items;
    private final Map<String, CopySource> sources;
    private final FieldRules fields;
    private final EditorLinks links;
    private final ItemOfBlock itemOfBlock;

    /**
     * @param items the page's items, removed ones too, in the order of their blocks
     * @param sources by uid what some of them are copies of
     * @param fields which fields findings need and should have
     * @param links where the reader is led to act
     */
    PageView(
            RenderContext context,
            List<VisibleItem> items,
            Map<String, CopySource> sources,
            FieldRules fields,
            EditorLinks links) {
        this.context = context;
        this.items = List.copyOf(items);
        this.sources = Map.copyOf(sources);
        this.fields = fields;
        this.links = links;
        this.itemOfBlock = new ItemOfBlock(this.items);
    }

    public RenderContext context() {
        return context;
    }

    /** The page's items, removed ones too, in the order of their blocks. */
    public List<VisibleItem> items() {
        return items;
    }

    /** The item of a block whose owner is a user key; empty when the block has not been scanned yet. */
    public Optional<VisibleItem> itemOf(FindingBlock block) {
        return itemOfBlock.find(block);
    }

    /** Of a copied block, what it is a copy of; empty for others, and where the reader may not view its page. */
    public Optional<CopySource> sourceOf(VisibleItem copy) {
        return copy.copyOf().map(sources::get);
    }

    /** Which fields findings need and should have. */
    public FieldRules fields() {
        return fields;
    }

    /** The issues that the reader may have created; empty for who may not, and where there are none. */
    Optional<ApprovalPrompt> prompt() {
        return links.prompt();
    }

    /** Address of the page on which the reader may decide conflicts; empty for who may not, and where there are none. */
    Optional<String> decideAt() {
        return links.decideAt();
    }
}
