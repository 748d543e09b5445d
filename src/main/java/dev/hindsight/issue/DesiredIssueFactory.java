package dev.hindsight.issue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Installation;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import dev.hindsight.wiki.WikiPage;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts what a page says of a finding into Jira's terms: what its issue shall contain. */
public final class DesiredIssueFactory {

    /** The label of every issue of ours. */
    public static final String LABEL = "postmortem";

    /** Jira refuses longer ones. */
    private static final int LONGEST_LABEL = 255;

    private final Users users;
    private final Pages pages;
    private final IssueText texts;
    private final Installation installation;

    public DesiredIssueFactory(Users users, Pages pages, Site site, I18n i18n, Installation installation) {
        this.users = users;
        this.pages = pages;
        this.texts = new IssueText(i18n, site, users);
        this.installation = installation;
    }

    /** How much of the page's own words may be told to Jira. */
    public enum Disclosure {
        /** All of them. */
        FULL,
        /** None: an issue that is to be created gets neutral words. */
        NEUTRAL,
        /** None: an issue that exists keeps what it was told before. */
        WITHHELD
    }

    /**
     * What a page, in the version given, wants of a finding's issue. A page whose words must not leave the wiki says
     * nothing but who acts until when.
     *
     * @param uid uid of the finding's action item
     * @param settings what is set for the page's space
     */
    public DesiredIssue of(
            String uid, Finding finding, WikiPage page, Disclosure disclosure, EffectiveSettings settings) {
        DesiredIssue words = of(uid, finding, page, disclosure);
        DesiredIssue desired = settings.get(IssueSettings.PARENT)
                .map(key -> words.with(SharedField.EPIC, key))
                .orElse(words);
        Optional<String> priority =
                settings.get(IssueSettings.priority(finding.impact())).filter(id -> disclosure != Disclosure.WITHHELD);
        return priority.map(id -> desired.with(SharedField.PRIORITY, id)).orElse(desired);
    }

    /** The same without what depends on settings: the priority and the epic. */
    public DesiredIssue of(String uid, Finding finding, WikiPage page, Disclosure disclosure) {
        boolean full = disclosure == Disclosure.FULL;
        RemoteLink remoteLink = remoteLink(uid, page, full);
        String section = full ? texts.section(finding, remoteLink) : texts.neutralSection(remoteLink);
        Map<SharedField, String> values = new EnumMap<>(SharedField.class);
        values.put(SharedField.OWNER, owner(finding).map(User::userName).orElse(""));
        values.put(SharedField.DUE, finding.due().map(LocalDate::toString).orElse(""));
        values.put(SharedField.LABEL, LABEL);
        values.put(SharedField.REMOTE_LINK, Digest.of(remoteLink.url() + " " + remoteLink.title()));
        if (full) {
            values.put(SharedField.THEME, themeLabel(finding));
        }
        if (disclosure != Disclosure.WITHHELD) {
            values.put(SharedField.SUMMARY, full ? finding.title() : texts.neutralSummary(uid));
            values.put(SharedField.SECTION, DescriptionSection.digest(section));
        }
        return new DesiredIssue(values, section, Optional.of(remoteLink));
    }

    /**
     * The same of an issue whose owner is to be asked whether it worked. Nothing is told of the page.
     *
     * @param assignee the owner, by Jira's user name
     * @param closed when the issue was closed
     * @param check where that is answered, below the wiki's address
     */
    public DesiredIssue asking(DesiredIssue desired, String assignee, Instant closed, String check) {
        return desired.asking(new DesiredIssue.Comment(texts.question(assignee, closed, check), check, closed));
    }

    /** The issue that shall be created in a project as it is desired, with what is set for the page's space. */
    public NewIssue newIssue(
            String uid, Finding finding, DesiredIssue desired, String project, EffectiveSettings settings) {
        List<String> labels = new ArrayList<>(List.of(LABEL));
        desired.find(SharedField.THEME).ifPresent(labels::add);
        return new NewIssue(
                project,
                settings.get(IssueSettings.ISSUE_TYPE),
                desired.value(SharedField.SUMMARY),
                desired.section(),
                desired.find(SharedField.OWNER),
                finding.due(),
                settings.get(IssueSettings.priority(finding.impact())),
                labels,
                settings.get(IssueSettings.PARENT),
                marker(uid),
                IssueSettings.fieldDefaults(settings).ofProject(project));
    }

    /** What an issue of an item carries, by which it is recognized as ours. */
    public OriginMarker marker(String uid) {
        return new OriginMarker(installation.id(), uid);
    }

    private Optional<User> owner(Finding finding) {
        return Optional.of(finding.text(FindingField.OWNER))
                .filter(owner -> !owner.isEmpty())
                .flatMap(users::find);
    }

    private RemoteLink remoteLink(String uid, WikiPage page, boolean named) {
        URI url = URI.create(pages.address(page.id()) + DescriptionSection.FINDING + uid);
        String title = named ? page.title() : texts.restrictedPage();
        return new RemoteLink("hindsight:" + installation.id() + ":" + uid, url, title, texts.relationship());
    }

    /** The label that names a finding's theme, in the characters that labels may have; empty text without a theme. */
    private static String themeLabel(Finding finding) {
        String theme = finding.text(FindingField.THEME)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return theme.isEmpty() ? "" : cut("theme-" + theme);
    }

    private static String cut(String label) {
        int end = Math.min(label.length(), LONGEST_LABEL);
        boolean inside = end < label.length() && Character.isHighSurrogate(label.charAt(end - 1));
        return label.substring(0, inside ? end - 1 : end);
    }
}
