package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A page as people read it, in any version and for any output, and its history. */
final class PageView {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.UK);

    private final Wiki wiki;

    PageView(Wiki wiki) {
        this.wiki = wiki;
    }

    static String link(Visit visit, StoredPage page) {
        return Html.link(visit.path("/pages/viewpage.action?pageId=" + page.id()), page.title());
    }

    static String time(Instant instant) {
        return "<time datetime=\"" + instant + "\">" + TIME.format(instant.atOffset(ZoneOffset.UTC)) + "</time>";
    }

    Answer view(Visit visit) {
        if (visit.has("spaceKey") && visit.has("title")) {
            StoredPage named = wiki.site()
                    .tree()
                    .byTitle(visit.text("spaceKey"), visit.text("title"))
                    .orElseThrow(() -> new ContentRefusal(404, "There is no such page."));
            return Answer.goTo("/pages/viewpage.action?pageId=" + named.id());
        }
        StoredPage page = wiki.visible(visit.number("pageId"));
        OutputType output = OutputType.of(visit.text("output")).orElse(OutputType.DISPLAY);
        String html = "<article><h1 id=\"title-text\">" + Html.escape(page.title()) + "</h1>" + byline(page)
                + notice(visit, page) + (output == OutputType.DISPLAY ? actions(visit, page) : "")
                + "<div id=\"main-content\" class=\"wiki-content\">" + wiki.html(page, output) + "</div></article>"
                + labels(page);
        // A copy that lives on by itself gets no style or script of a plugin.
        boolean inBrowser = output == OutputType.DISPLAY || output == OutputType.PREVIEW;
        return inBrowser
                ? Answer.page(page.title(), html).with("atl.general", "page", "viewcontent")
                : Answer.page(page.title(), html).with();
    }

    private static String byline(StoredPage page) {
        return "<p class=\"byline\">Created by " + name(page.creator()) + ", version " + page.version()
                + " published by " + name(page.modifier()) + " on " + time(page.modified()) + "</p>";
    }

    private static String notice(Visit visit, StoredPage page) {
        if (page.isCurrent()) {
            return "";
        }
        if (page.isOld()) {
            return "<p class=\"aui-message\">You are viewing an old version of this page. "
                    + Html.link(
                            visit.path("/pages/viewpage.action?pageId=" + page.latestId()), "View the current version")
                    + ".</p>";
        }
        return "<p class=\"aui-message\">This page is not published: "
                + page.status().word() + ".</p>";
    }

    private String actions(Visit visit, StoredPage page) {
        if (!page.isCurrent()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<nav class=\"actions\" aria-label=\"Page\">");
        if (wiki.site().access().mayEdit(PlatformUser.current(), page)) {
            html.append(action(visit, page, "editpage", "", "Edit"))
                    .append(action(visit, page, "viewpagerestrictions", "", "Restrictions"));
        }
        html.append(action(visit, page, "viewpreviousversions", "", "History"))
                .append(action(visit, page, "pageactions", "", "Copy, move, delete"));
        for (String output : List.of("pdf", "word", "email", "feed", "html_export")) {
            html.append(action(visit, page, "viewpage", "&output=" + output, "As " + output.replace("_", " ")));
        }
        return html.append("</nav>").toString();
    }

    private static String action(Visit visit, StoredPage page, String action, String more, String label) {
        return Html.link(visit.path("/pages/" + action + ".action?pageId=" + page.id() + more), label);
    }

    private String labels(StoredPage page) {
        List<String> labels = wiki.site().labels().of(page.latestId());
        if (labels.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<p class=\"labels\">Labels:");
        labels.forEach(label -> html.append(" <span class=\"lozenge\">")
                .append(Html.escape(label))
                .append("</span>"));
        return html.append("</p>").toString();
    }

    Answer history(Visit visit) {
        StoredPage page = wiki.visible(visit.number("pageId"));
        StringBuilder html = new StringBuilder("<h1>History of " + Html.escape(page.title()) + "</h1><table>"
                + "<tr><th>Version</th><th>Published</th><th>By</th><th>Comment</th></tr>");
        for (StoredPage version : wiki.site().tree().versions(page.latestId())) {
            String label = version.isOld() ? "v. " + version.version() : "Current (v. " + version.version() + ")";
            html.append("<tr><td>")
                    .append(Html.link(visit.path("/pages/viewpage.action?pageId=" + version.id()), label))
                    .append("</td><td>")
                    .append(time(version.modified()))
                    .append("</td><td>")
                    .append(name(version.modifier()))
                    .append("</td><td>")
                    .append(Html.escape(version.remark()))
                    .append("</td></tr>");
        }
        return Answer.page("History", html.append("</table>").toString());
    }

    private static String name(String userKey) {
        return Html.escape(
                People.withConfluenceKey(userKey).map(Person::fullName).orElse("Unknown User"));
    }
}
