package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** The macros of a blueprint's index page: pages with a label as a table, and a button that makes one more. */
final class LabeledPages {

    private final Site site;

    LabeledPages(Site site) {
        this.site = site;
    }

    /** Last changed first; only what the current user may view. */
    String table(MacroCall call) {
        List<StoredPage> pages = site.labels().pagesWith(call.parameter("labels", "")).stream()
                .flatMap(id -> site.tree().byId(id).stream())
                .filter(page -> page.isCurrent() && site.access().mayView(PlatformUser.current(), page))
                .sorted(Comparator.comparing(StoredPage::modified).reversed())
                .toList();
        if (pages.isEmpty()) {
            return "<div class=\"panel\"><p class=\"title\">" + Html.escape(call.parameter("blankTitle", "No content"))
                    + "</p><p>" + Html.escape(call.parameter("blankDescription", "")) + "</p></div>";
        }
        StringBuilder html = new StringBuilder("<table class=\"content-report-table-macro\"><thead><tr>"
                + "<th scope=\"col\">Title</th><th scope=\"col\">Creator</th><th scope=\"col\">Modified</th>"
                + "</tr></thead><tbody>");
        pages.forEach(page -> html.append(row(page)));
        return html.append("</tbody></table>").toString();
    }

    String button(MacroCall call, Rendering rendering) {
        String address = HostOptions.CONFLUENCE_CONTEXT + "/pages/createpage.action?spaceKey="
                + Html.urlPart(rendering.subject().spaceKey()) + "&blueprint="
                + Html.urlPart(call.parameter("blueprintModuleCompleteKey", ""));
        return "<p class=\"create-from-template-macro\">"
                + Html.link(address, call.parameter("buttonLabel", "Create from Template")) + "</p>";
    }

    private static String row(StoredPage page) {
        LocalDate day = page.modified().atOffset(ZoneOffset.UTC).toLocalDate();
        return "<tr><td>"
                + Html.link(HostOptions.CONFLUENCE_CONTEXT + "/pages/viewpage.action?pageId=" + page.id(), page.title())
                + "</td><td>"
                + Html.escape(People.withConfluenceKey(page.creator())
                        .map(Person::fullName)
                        .orElse("Unknown User"))
                + "</td><td><time datetime=\"" + day + "\">" + day + "</time></td></tr>";
    }
}
