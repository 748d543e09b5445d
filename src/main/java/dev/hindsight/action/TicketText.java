package dev.hindsight.action;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.site.Sentences;
import dev.hindsight.site.Site;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts that leave the wiki for a ticket, in the site's language and in Jira's wiki markup. Every word of the page
 * is escaped. Threads may share it.
 */
public final class TicketText {

    /** Jira's limit is 32,767 characters; the rest is left to the owner. */
    private static final int LIMIT = 30_000;

    private final Sentences sentences;
    private final Site site;

    public TicketText(Sentences sentences, Site site) {
        this.sentences = sentences;
        this.site = site;
    }

    /** Our section of a description, between its two fixed lines. */
    String section(Finding finding, URI address) {
        List<String> lines = new ArrayList<>();
        lines.add(TicketSection.BEGIN + text("hindsight.ticket.begin"));
        line(lines, "hindsight.ticket.cause", WikiMarkup.escaped(finding.text(FindingField.CAUSE)));
        line(lines, "hindsight.ticket.remedy", WikiMarkup.escaped(finding.text(FindingField.REMEDY)));
        line(lines, "hindsight.ticket.success", WikiMarkup.escaped(finding.text(FindingField.SUCCESS)));
        line(lines, "hindsight.ticket.evidence", evidence(finding));
        line(lines, "hindsight.ticket.page", "[" + address + "]");
        String end = TicketSection.END + text("hindsight.ticket.end");
        return shortened(String.join("\n", lines), LIMIT - end.length() - 1) + "\n" + end;
    }

    /** What a restricted page is called where its title would leak. */
    String restrictedPage() {
        return text("hindsight.ticket.restricted-page");
    }

    /** In which relation a ticket stands to its page. */
    String relationship() {
        return text("hindsight.ticket.relationship");
    }

    private void line(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add("*" + text(key) + "* " + value);
        }
    }

    private static String evidence(Finding finding) {
        return finding.evidence().stream()
                .map(one -> Finding.isLink(one) && one.indexOf('|') < 0 && one.indexOf(']') < 0
                        ? "[" + one + "]"
                        : WikiMarkup.escaped(one))
                .collect(Collectors.joining(" "));
    }

    private static String shortened(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "\u2026";
    }

    private String text(String key) {
        return sentences.text(site.locale(), key);
    }
}
