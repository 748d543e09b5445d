package dev.hindsight.status;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.authoring.EditState;
import dev.hindsight.authoring.FormEdit;
import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.Histories;
import dev.hindsight.scan.ScanProblem;
import dev.hindsight.settings.EffectiveSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reader sees of one page while it is rendered, for all macros on it: its items and by which rules they are
 * judged. What is asked of each block in it has been read, so that it can be asked as often as there are blocks. For one rendering by one
 * thread: it counts the blocks.
 */
public final class PageView {

    private final RenderContext context;
    private final StoredPage stored;
    private static final String ANCHOR = "finding-";

    private final Rules rules;
    private final EditorLinks links;
    private final ProgressRules moment;
    private final Set<String> anchors = new HashSet<>();
    private @Nullable ItemOfBlock itemOfBlock;
    private @Nullable Progress progress;
    private boolean asOfIsTold;
    private boolean historyIsLinked;

    /**
     * By what the findings of a page are judged.
     *
     * @param settings what is set for its space
     * @param fields which fields its findings need and should have
     * @param decision whether it may have issues, where it is not known from a scan; where it is, that it needs no approval
     */
    public record Rules(EffectiveSettings settings, FieldRules fields, ApprovalDecision decision) {}

    /**
     * @param stored what is stored of the page
     * @param rules by what its findings are judged
     * @param links where the reader is led to act
     * @param moment by what its items are measured: which day and which moment it is
     */
    PageView(RenderContext context, StoredPage stored, Rules rules, EditorLinks links, ProgressRules moment) {
        this.context = context;
        this.stored = stored;
        this.rules = rules;
        this.links = links;
        this.moment = moment;
    }

    public RenderContext context() {
        return context;
    }

    /** The page's items, removed ones too, in the order of their blocks. */
    public List<VisibleItem> items() {
        return stored.items();
    }

    /** What happened to the page's items. */
    public Histories histories() {
        return stored.histories();
    }

    /**
     * The item of the next block that is rendered, whose owner is a user key; empty when the block has not been scanned yet.
     * Of blocks that are alike, each gets its own.
     */
    public Optional<VisibleItem> itemOf(FindingBlock block) {
        if (itemOfBlock == null) {
            itemOfBlock = new ItemOfBlock(stored.items());
        }
        return itemOfBlock.next(block);
    }

    /**
     * The items of other pages from which a block may have been copied or moved here: those whose blocks have the same key. They
     * alone are not read before they are asked for, which is done for blocks that were not scanned yet.
     */
    public List<VisibleItem> elsewhere(FindingBlock unscanned) {
        return unscanned.macroKey().isEmpty() ? List.of() : stored.elsewhere().apply(unscanned.macroKey());
    }

    /**
     * Address of the page that shows what happened to the findings, to be linked once for all of them. Empty where nobody follows
     * links, where nothing has happened, and when it has been asked for before.
     */
    public Optional<String> linkedHistory() {
        Optional<String> address = links.historyAt().filter(at -> !historyIsLinked);
        historyIsLinked = true;
        return address;
    }

    /** Address of the page's action items as a file; empty where nobody follows links, or there are none. */
    public Optional<String> exportAt() {
        return links.exportAt();
    }

    /** The name by which an item is linked to on the page; empty when it stands above already: a name is given once. */
    public Optional<String> anchor(VisibleItem seen) {
        return Optional.of(anchorOf(seen)).filter(anchors::add);
    }

    /** The same of a block that has no item yet, by its key. */
    public Optional<String> anchor(FindingBlock block) {
        return Optional.of(block.macroKey())
                .filter(key -> !key.isEmpty())
                .map(key -> ANCHOR + key)
                .filter(anchors::add);
    }

    static String anchorOf(VisibleItem seen) {
        return ANCHOR + seen.uid();
    }

    /**
     * Until when changes of the page's issues are known, to be told once for all of them: of the open issue for which that is
     * the earliest moment. Empty when it has been asked for before.
     *
     * @param shown that of the issue that is shown, for a page that knows of none
     */
    public Optional<Instant> toldAsOf(Instant shown) {
        if (asOfIsTold) {
            return Optional.empty();
        }
        asOfIsTold = true;
        return progress().asOf().or(() -> Optional.of(shown));
    }

    /** How far the page's items have come. */
    public Progress progress() {
        Progress counted = progress == null ? Progress.of(stored.items()) : progress;
        progress = counted;
        return counted;
    }

    /** Why Jira has not said of each issue whether the reader may see it; empty when that is known of all. */
    public Optional<ViewableIssues.Failure> unchecked() {
        return Stream.concat(
                        stored.items().stream(),
                        stored.sources().values().stream().map(CopySource::item))
                .flatMap(seen -> seen.unchecked().stream())
                .max(Comparator.comparing(ViewableIssues.Failure::at));
    }

    /** The same of the issue of one item, or of the one that it is a copy of. */
    public Optional<ViewableIssues.Failure> unchecked(VisibleItem seen) {
        return seen.unchecked()
                .or(() -> sourceOf(seen).flatMap(source -> source.item().unchecked()));
    }

    /**
     * Of a copied block, what it is a copy of; empty for others, where the reader may not view its page, and where an editor
     * has decided that the block has nothing to do with it.
     */
    public Optional<CopySource> sourceOf(VisibleItem copy) {
        boolean stopped = copy.copyChoice().filter(CopyChoice.STOPPED::equals).isPresent();
        return stopped ? Optional.empty() : copy.copyOf().map(stored.sources()::get);
    }

    /** Whether a block is a copy of one that says the same on the same page, as the editor's mistakes leave them. */
    public boolean standsTwice(VisibleItem copy) {
        return sourceOf(copy)
                .map(CopySource::item)
                .filter(original ->
                        original.location().pageId() == copy.location().pageId())
                .filter(original -> original.finding().equals(copy.finding()))
                .isPresent();
    }

    /** Why the version that is viewed could not be read; empty when it was, or was not scanned yet. */
    public Optional<ScanProblem> problem() {
        return stored.problem();
    }

    /** Whether the version that is viewed was not scanned yet, as after it was published: items are those of an earlier one. */
    public boolean isYetToBeScanned() {
        return stored.earlier();
    }

    /** By what its findings are judged. */
    public Rules rules() {
        return rules;
    }

    /** Which fields findings need and should have. */
    public FieldRules fields() {
        return rules.fields();
    }

    /** Address of the page on which the reader adds findings; empty for who may not. */
    public Optional<String> addAt() {
        return links.writeAt();
    }

    /** The same where the reader changes one; empty, too, where it has no block on the page. */
    public Optional<String> editAt(VisibleItem seen) {
        return links.writeAt()
                .filter(address -> !seen.isRemoved() && !seen.isFollowUp())
                .map(address -> address + "&finding=" + seen.uid());
    }

    /** The same for a block that has no item yet; empty, too, for a block without a key, which nothing could name. */
    public Optional<String> editAt(FindingBlock unscanned) {
        String key = unscanned.macroKey();
        return links.writeAt()
                .filter(address -> !key.isEmpty())
                .map(address -> address + "&finding=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    /** What was saved of a block by the form and became something else, for who may edit the page; empty when all is as meant. */
    public Optional<FormEdit> editToTell(FindingBlock block, Optional<VisibleItem> item) {
        return links.edits().stream()
                .filter(edit -> edit.state() != EditState.GONE)
                .filter(edit -> edit.isOf(item.map(VisibleItem::uid).orElse(""), block.macroKey()))
                .findFirst();
    }

    /** What was saved by the form of blocks that are not on the page any more, for who may edit it, oldest first. */
    public List<FormEdit> editsOfGoneBlocks() {
        return links.edits().stream()
                .filter(edit -> edit.state() == EditState.GONE)
                .toList();
    }

    /** Address of the page on which an edit is put back; empty for who may not. */
    public Optional<String> putBackAt(FormEdit edit) {
        return links.editsAt().map(address -> address + "&edit=" + edit.uid());
    }

    /** Whether the reader writes the page: may edit it, and sees it as it is now, or as a preview of what is being written. */
    boolean isForAuthor() {
        return links.writeAt().isPresent() || context.isPreview();
    }

    /** The day that has not ended yet, in the site's time zone. */
    public LocalDate today() {
        return moment.today();
    }

    /** This moment. */
    public Instant now() {
        return moment.now();
    }

    /** The issues that the reader may have created; empty for who may not, and where there are none. */
    Optional<ApprovalPrompt> prompt() {
        return links.prompt();
    }

    /** Address of the page on which the reader decides a conflict of an item; empty where there is none, and for who may not. */
    public Optional<String> decideAt(VisibleItem seen) {
        return links.decideAt().filter(at -> seen.isInConflict()).map(at -> at + "&finding=" + seen.uid());
    }

    /** Address of the page on which the reader answers whether an item worked; empty where nobody follows links. */
    public Optional<String> checkAt(VisibleItem seen) {
        return links.checksAt().map(at -> at + seen.uid());
    }

    /** Address of a person's profile, by user name; empty where nobody follows links. */
    public Optional<String> profileAt(String userName) {
        return links.profilesAt().map(at -> at + URLEncoder.encode(userName, StandardCharsets.UTF_8));
    }

    /** The same for all of them. */
    Optional<String> decideAt() {
        return links.decideAt();
    }

    /** The same for the page on which it is decided what becomes of copied findings. */
    Optional<String> copiesAt() {
        return links.copiesAt();
    }

    /** The same for the page on which the reader has done in the own name what findings order. */
    Optional<String> ordersAt() {
        return links.ordersAt();
    }
}
