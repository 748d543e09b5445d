package dev.hindsight.issue;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.wiki.I18n;
import dev.hindsight.wiki.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that leave the wiki for an issue, in the site's language and in Jira's wiki markup. Every word of the page
 * is escaped.
 */
final class IssueText {

    /** The longest that one of the page's texts becomes: four of them leave room in Jira's 32,767 characters. */
    private static final int LONGEST_TEXT = 7_000;

    /** What a line of a list takes at least. */
    private static final int SHORTEST_STEP = 20;

    private static final int SHORT_ID = 8;

    private final I18n i18n;
    private final Site site;

    IssueText(I18n i18n, Site site) {
        this.i18n = i18n;
        this.site = site;
    }

    /** Our section of a description, between its two fixed lines. */
    String section(Finding finding, URI address) {
        List<String> lines = new ArrayList<>();
        lines.add(DescriptionSection.BEGIN + " " + text("hindsight.issue.begin"));
        line(lines, "hindsight.issue.cause", escaped(finding, FindingField.CAUSE));
        line(lines, "hindsight.issue.remedy", remedy(finding));
        line(lines, "hindsight.issue.success", escaped(finding, FindingField.SUCCESS));
        line(lines, "hindsight.issue.evidence", evidence(finding));
        line(lines, "hindsight.issue.page", WikiMarkup.link(address.toString()));
        lines.add(DescriptionSection.END + " " + text("hindsight.issue.end"));
        return String.join("\n", lines);
    }

    /** Our section of a description that says nothing of the page but where it is. */
    String neutralSection(URI address) {
        return String.join(
                "\n",
                DescriptionSection.BEGIN + " " + text("hindsight.issue.begin"),
                "*" + text("hindsight.issue.page") + "* " + WikiMarkup.link(address.toString()),
                DescriptionSection.END + " " + text("hindsight.issue.end"));
    }

    /** The summary of an issue that must not say what it is about. */
    String neutralSummary(String uid) {
        return i18n.text(
                site.locale(), "hindsight.issue.neutral-summary", uid.substring(0, Math.min(SHORT_ID, uid.length())));
    }

    /** What a restricted page is called where its title would leak. */
    String restrictedPage() {
        return text("hindsight.issue.restricted-page");
    }

    /** In which relation an issue stands to its page. */
    String relationship() {
        return text("hindsight.issue.relationship");
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add("*" + text(key) + "*" + (value.startsWith("\n") ? "" : " ") + value);
        }
    }

    private static String escaped(Finding finding, FindingField field) {
        return WikiMarkup.escaped(finding.text(field), LONGEST_TEXT);
    }

    /** A list of its lines, where there are several: as many as there is room for. */
    private static String remedy(Finding finding) {
        List<String> steps = finding.text(FindingField.REMEDY)
                .lines()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> !line.isEmpty())
                .toList();
        if (steps.size() <= 1) {
            return escaped(finding, FindingField.REMEDY);
        }
        StringBuilder list = new StringBuilder();
        for (String step : steps) {
            int room = LONGEST_TEXT - list.length();
            if (room <= SHORTEST_STEP) {
                break;
            }
            list.append("\n* ").append(WikiMarkup.escaped(step, room - SHORTEST_STEP));
        }
        return list.toString();
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

    private String text(String key) {
        return i18n.text(site.locale(), key);
    }
}
