package dev.hindsight.sync;

import dev.hindsight.approval.ApprovalDecision;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.DescriptionSection;
import dev.hindsight.issue.DesiredIssue;
import dev.hindsight.issue.Digest;
import dev.hindsight.issue.IssueText;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.OriginMarker;
import dev.hindsight.issue.RemoteLink;
import dev.hindsight.issue.SharedField;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what a page says of a finding into the tracker's terms. Threads may share it. */
public final class DesiredIssueFactory {

    private static final String LABEL = "postmortem";

    private final Users users;
    private final PageApprovals pages;
    private final IssueText texts;
    private final Installation installation;

    public DesiredIssueFactory(Users users, PageApprovals pages, IssueText texts, Installation installation) {
        this.users = users;
        this.pages = pages;
        this.texts = texts;
        this.installation = installation;
    }

    /**
     * What the page, in its present version, wants of an item's ticket. A page whose words must not leave the wiki says
     * nothing but who acts until when; a ticket that is to be made gets neutral words, and one that exists keeps what it
     * was told before.
     */
    public DesiredIssue of(ActionItem item, WikiPage page, ApprovalDecision decision) {
        Finding finding = item.finding();
        RemoteLink remoteLink = remoteLink(item, page, decision);
        String section = decision.tellsText()
                ? texts.section(finding, remoteLink.url())
                : texts.neutralSection(remoteLink.url());
        Map<SharedField, String> values = new EnumMap<>(SharedField.class);
        values.put(SharedField.OWNER, owner(finding).map(User::userName).orElse(""));
        values.put(SharedField.DUE, finding.due().map(LocalDate::toString).orElse(""));
        values.put(SharedField.BACKLINK, Digest.of(remoteLink.url() + " " + remoteLink.title()));
        if (decision.tellsText()) {
            values.put(SharedField.SUMMARY, finding.title());
            values.put(SharedField.THEME, themeLabel(finding));
            values.put(SharedField.SECTION, DescriptionSection.digest(section));
        } else if (item.issue().isEmpty()) {
            values.put(SharedField.SUMMARY, texts.neutralSummary(item.uid()));
            values.put(SharedField.SECTION, DescriptionSection.digest(section));
        }
        return new DesiredIssue(values, section, Optional.of(remoteLink));
    }

    /** What the page of an item wants now; nothing when the page is gone or in the trash, or the block is gone. */
    DesiredIssue ofCurrentPage(ActionItem item) {
        return item.state() == ItemState.DETACHED
                ? DesiredIssue.NONE
                : currentPage(item).map(page -> of(item, page, decision(page))).orElse(DesiredIssue.NONE);
    }

    /** The page of an item; empty when it is gone or in the trash. */
    Optional<WikiPage> currentPage(ActionItem item) {
        return pages.find(item.location().pageId());
    }

    /** What a page is cleared for. */
    public ApprovalDecision decision(WikiPage page) {
        return pages.decision(page);
    }

    /** Forgets what editors consented to that is no longer so. */
    public void forgetOutdatedConsents(WikiPage page) {
        pages.forgetOutdatedConsents(page);
    }

    /** A finding with the lasting key of its owner in place of the name, when there is such an account. */
    public Finding withOwnersKey(Finding finding) {
        return owner(finding)
                .map(user -> finding.with(FindingField.OWNER, user.key()))
                .orElse(finding);
    }

    /** The issue that shall be made of an item in a project. */
    NewIssue newIssue(ActionItem item, DesiredIssue desired, String project, EffectiveSettings effective) {
        List<String> labels = new ArrayList<>(List.of(LABEL));
        desired.wished(SharedField.THEME).ifPresent(labels::add);
        return new NewIssue(
                project,
                effective.issueType(),
                desired.value(SharedField.SUMMARY),
                desired.section(),
                desired.wished(SharedField.OWNER),
                item.finding().due(),
                effective.priority(item.finding().impact()),
                labels,
                new OriginMarker(installation.id(), item.uid()));
    }

    /** Whether an issue's proof says that it was made for this item, by this installation. */
    boolean isProofOf(OriginMarker marker, ActionItem item) {
        return marker.finding().equals(item.uid()) && marker.instance().equals(installation.id());
    }

    private Optional<User> owner(Finding finding) {
        return Optional.of(finding.text(FindingField.OWNER))
                .filter(owner -> !owner.isEmpty())
                .flatMap(users::find);
    }

    private RemoteLink remoteLink(ActionItem item, WikiPage page, ApprovalDecision decision) {
        URI url = URI.create(pages.address(page.id()) + "#finding-" + item.uid());
        String title = decision.tellsText() ? page.title() : texts.restrictedPage();
        return new RemoteLink("hindsight:" + installation.id() + ":" + item.uid(), url, title, texts.relationship());
    }

    /** The label that names a finding's theme, in the characters that labels may have; empty text without a theme. */
    static String themeLabel(Finding finding) {
        String theme = finding.text(FindingField.THEME)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return theme.isEmpty() ? "" : "theme-" + theme;
    }
}
