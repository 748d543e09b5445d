package dev.hindsight.scan;

import dev.hindsight.approval.PageApprovals;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.MacroBlock;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.ActionItems;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Stores the finding blocks of one version of a page as items. */
final class SaveFindings implements BlockListener {

    private final ActionItems items;
    private final Settings settings;
    private final PageApprovals approvals;
    private final DesiredIssueFactory desiredIssues;
    private final Users users;
    private final Clock clock;

    SaveFindings(
            ActionItems items,
            Settings settings,
            PageApprovals approvals,
            DesiredIssueFactory desiredIssues,
            Users users,
            Clock clock) {
        this.items = items;
        this.settings = settings;
        this.approvals = approvals;
        this.desiredIssues = desiredIssues;
        this.users = users;
        this.clock = clock;
    }

    @Override
    public String macro() {
        return FindingBlock.MACRO;
    }

    @Override
    public boolean knows(long pageId) {
        return !items.ofPage(pageId).isEmpty();
    }

    @Override
    public boolean scanned(WikiPage page, List<MacroBlock> blocks, Optional<String> publisher, boolean sameVersion) {
        EffectiveSettings ofSpace = settings.ofSpace(page.spaceKey());
        ItemRules rules = ItemRules.of(ofSpace, approvals.decision(page, ofSpace), publisher, clock.instant());
        List<FindingBlock> findings = IntStream.range(0, blocks.size())
                .mapToObj(position -> block(position, blocks.get(position)))
                .toList();
        return new FindingsOfPage(items, desiredIssues, page, rules, sameVersion).save(findings);
    }

    @Override
    public void left(long pageId) {
        items.ofPage(pageId).forEach(item -> items.change(item.uid(), ItemRules::removed));
    }

    /** The block, with the lasting key of the owner in place of the name, when there is such an account. */
    private FindingBlock block(int position, MacroBlock block) {
        FindingBlock read = FindingBlock.of(position, block);
        Finding finding = read.finding();
        return Optional.of(finding.text(FindingField.OWNER))
                .filter(owner -> !owner.isEmpty())
                .flatMap(users::find)
                .map(owner -> read.with(finding.with(FindingField.OWNER, owner.key())))
                .orElse(read);
    }
}
