package dev.hindsight.scan;

import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.Cause;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Stores the finding blocks of one version of a page as items. */
final class SaveFindings implements BlockStore {

    private final ActionItems items;
    private final ItemRulesFactory rules;
    private final DesiredIssueFactory desiredIssues;
    private final Users users;
    private final CopiedItems copies;

    SaveFindings(
            ActionItems items,
            ItemRulesFactory rules,
            DesiredIssueFactory desiredIssues,
            Users users,
            CopiedItems copies) {
        this.items = items;
        this.rules = rules;
        this.desiredIssues = desiredIssues;
        this.users = users;
        this.copies = copies;
    }

    @Override
    public String macro() {
        return FindingBlock.MACRO;
    }

    @Override
    public boolean save(WikiPage page, List<MacroBlock> blocks, Publication publication) {
        List<FindingBlock> findings = IntStream.range(0, blocks.size())
                .mapToObj(position -> block(position, blocks.get(position)))
                .toList();
        PageRules ofPage = new PageRules(page, rules.of(page, publication.publisher()), desiredIssues);
        return new FindingsOfPage(items, copies, ofPage, publication).save(findings);
    }

    @Override
    public void pageRemoved(long pageId) {
        Cause removal = Cause.page(Optional.empty());
        List<String> uids = items.ofPage(pageId).stream().map(ActionItem::uid).toList();
        uids.forEach(uid -> items.change(
                uid, removal, stored -> stored.location().pageId() == pageId ? ItemRules.removed(stored) : stored));
        copies.tellCopiesOf(uids, pageId);
    }

    /** The block, with the lasting keys of the people whom it names in place of their names, where there are such accounts. */
    private FindingBlock block(int position, MacroBlock block) {
        FindingBlock read = FindingBlock.of(position, block);
        return read.with(read.finding()
                .withPeople(name -> users.find(name).map(User::key).orElse(name)));
    }
}
