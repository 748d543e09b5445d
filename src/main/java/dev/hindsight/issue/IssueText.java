package dev.hindsight.issue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.Site;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that leave the wiki for an issue, in the site's language and in Jira's wiki markup. Every word of the page
 * is escaped.
 */
final class IssueText {

    /** The longest that one of the page's texts becomes: four of them leave room in Jira's 32,767 characters. */
    private static final int LONGEST_TEXT = 6_000;

    private static final int LONGEST_OBJECTIVE = 500;

    /** Jira's own gray of what is beside the point. */
    private static final String QUIET = "{color:#6b778c}";

    private static final String QUIET_END = "{color}";

    private static final int SHORT_ID = 8;

    /** A person who is mentioned, by the user key: see {@link dev.hindsight.finding.BodyText}. */
    private static final Pattern MENTION = Pattern.compile("\\[~([^\\s\\]]+)]");

    private final I18n i18n;
    private final Site site;
    private final Users users;

    IssueText(I18n i18n, Site site, Users users) {
        this.i18n = i18n;
        this.site = site;
        this.users = users;
    }

    /** Our section of a description; see {@link DescriptionSection} for how it is known again. */
    String section(Finding finding, RemoteLink page) {
        String happened = MENTION.matcher(finding.happened())
                .replaceAll(mention -> Matcher.quoteReplacement(users.find(mention.group(1))
                        .map(User::fullName)
                        .orElseGet(() -> text("hindsight.issue.unknown-person"))));
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, "hindsight.issue.happened", WikiMarkup.lines(happened, LONGEST_TEXT));
        add(paragraphs, "hindsight.issue.cause", WikiMarkup.lines(finding.text(FindingField.CAUSE), LONGEST_TEXT));
        add(paragraphs, "hindsight.issue.remedy", WikiMarkup.list(finding.text(FindingField.REMEDY), LONGEST_TEXT));
        add(paragraphs, "hindsight.issue.success", WikiMarkup.lines(finding.text(FindingField.SUCCESS), LONGEST_TEXT));
        paragraphs.add(context(finding) + "\n" + pageLine(page));
        paragraphs.add(end(page));
        return String.join("\n\n", paragraphs);
    }

    /** Our section of a description that says nothing of the page but where it is. */
    String neutralSection(RemoteLink page) {
        return pageLine(page) + "\n\n" + end(page);
    }

    /** The summary of an issue that must not say what it is about. */
    String neutralSummary(String uid) {
        return i18n.text(
                site.locale(), "hindsight.issue.neutral-summary", uid.substring(0, Math.min(SHORT_ID, uid.length())));
    }

    /**
     * The comment that asks the owner of an issue whether what was done worked.
     *
     * @param assignee the owner, by Jira's user name
     * @param closed when the issue was closed
     * @param check where that is answered, in the wiki
     */
    String question(String assignee, Instant closed, String check) {
        String answer = WikiMarkup.link(text("hindsight.issue.check-link"), site.baseUrl() + check);
        String day =
                new Messages(i18n, users, site.locale(), site.zone()).day(LocalDate.ofInstant(closed, site.zone()));
        return i18n.text(
                site.locale(),
                "hindsight.issue.check-question",
                WikiMarkup.mention(assignee),
                WikiMarkup.escaped(day, LONGEST_TEXT),
                answer);
    }

    /** What a restricted page is called where its title would leak. */
    String restrictedPage() {
        return text("hindsight.issue.restricted-page");
    }

    /** In which relation an issue stands to its page. */
    String relationship() {
        return text("hindsight.issue.relationship");
    }

    private void add(List<String> paragraphs, String key, String value) {
        if (!value.isEmpty()) {
            paragraphs.add(DescriptionSection.HEADING + text(key) + "\n" + value);
        }
    }

    /** What the owner may want to know besides, on one line. */
    private String context(Finding finding) {
        Stream<String> parts = Stream.of(
                labeled(
                        "hindsight.issue.impact",
                        text("hindsight.impact." + finding.impact().value())),
                finding.text(FindingField.KIND).isEmpty()
                        ? ""
                        : labeled(
                                "hindsight.issue.kind",
                                text("hindsight.kind." + finding.kind().value())),
                labeled(
                        "hindsight.issue.objective",
                        WikiMarkup.escaped(finding.text(FindingField.OBJECTIVE), LONGEST_OBJECTIVE)),
                labeled("hindsight.issue.evidence", evidence(finding)));
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" \u00B7 "));
    }

    /** As many of the entries as there is room for, none of them cut. */
    private static String evidence(Finding finding) {
        StringBuilder evidence = new StringBuilder();
        for (String entry : finding.evidence()) {
            String one = Finding.isLink(entry) ? WikiMarkup.link(entry) : WikiMarkup.escaped(entry, LONGEST_TEXT);
            if (evidence.length() + one.length() >= LONGEST_TEXT) {
                break;
            }
            evidence.append(evidence.isEmpty() ? "" : " ").append(one);
        }
        return evidence.toString();
    }

    private String pageLine(RemoteLink page) {
        return labeled(
                "hindsight.issue.page", WikiMarkup.link(page.title(), page.url().toString()));
    }

    private String end(RemoteLink page) {
        String finding =
                WikiMarkup.link(text("hindsight.issue.finding"), page.url().toString());
        return QUIET + i18n.text(site.locale(), "hindsight.issue.end", finding) + QUIET_END;
    }

    private String labeled(String key, String value) {
        return value.isEmpty() ? "" : "*" + text(key) + "* " + value;
    }

    private String text(String key) {
        return i18n.text(site.locale(), key);
    }
}
