package dev.hindsight.host.confluence.pages;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.PageStatus;
import dev.hindsight.host.confluence.content.Space;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.plugin.WebItems;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.server.Html;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;

/** The dashboard, a space's pages as a tree, and its trash. */
final class SpacePages {

    private final Wiki wiki;
    private final WebItems items;
    private final I18nResolver texts;

    SpacePages(Wiki wiki, WebItems items, I18nResolver texts) {
        this.wiki = wiki;
        this.items = items;
        this.texts = texts;
    }

    Answer dashboard(Visit visit) {
        StringBuilder html = new StringBuilder("<h1>Spaces</h1><ul>");
        for (Space space : wiki.site().spaces().all()) {
            html.append("<li>")
                    .append(Html.link(visit.path("/display/" + space.key()), space.name()))
                    .append(" <span class=\"muted\">")
                    .append(Html.escape(space.key()))
                    .append("</span></li>");
        }
        html.append("</ul>")
                .append("<p>")
                .append(Html.link(visit.path("/pages/create.action"), "Create"))
                .append("</p>");
        return Answer.page("Spaces", html.toString());
    }

    /** {@code /display/KEY} shows the space, {@code /display/KEY/Title} leads to the page. */
    Answer display(Visit visit) {
        String path = visit.request()
                .getRequestURI()
                .substring(visit.path("/display/").length());
        String[] parts = path.split("/", 2);
        if (parts.length == 2 && !parts[1].isEmpty()) {
            String title = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            StoredPage page = wiki.site()
                    .tree()
                    .byTitle(parts[0], title)
                    .orElseThrow(() -> new ContentRefusal(404, "There is no page '" + title + "' in this space."));
            return Answer.goTo("/pages/viewpage.action?pageId=" + page.id());
        }
        return tree(visit, space(parts[0]));
    }

    private Answer tree(Visit visit, Space space) {
        List<StoredPage> pages = readable(space, PageStatus.CURRENT);
        String key = Html.urlPart(space.key());
        String html = "<h1>" + Html.escape(space.name()) + "</h1><div class=\"actions\">"
                + Html.link(visit.path("/pages/create.action?spaceKey=" + key), "Create")
                + Html.link(visit.path("/pages/viewtrash.action?key=" + key), "Trash")
                + tools(visit, space) + "</div><div class=\"tree\">" + level(visit, pages, OptionalLong.empty())
                + "</div>";
        return Answer.page(space.name(), html);
    }

    private String tools(Visit visit, Space space) {
        boolean mayAdminister = wiki.site().access().mayAdminister(PlatformUser.current(), space.key());
        StringBuilder html = new StringBuilder();
        for (WebItems.Item item : items.items("system.space.tools")) {
            if (item.isShownInSpace(mayAdminister)) {
                html.append(Html.link(visit.path(item.pathIn(space.key())), texts.getText(item.labelKey())));
            }
        }
        return html.toString();
    }

    private String level(Visit visit, List<StoredPage> pages, OptionalLong parent) {
        StringBuilder html = new StringBuilder();
        for (StoredPage page : pages) {
            boolean here = parent.isPresent() ? page.parent().equals(parent) : isTop(page, pages);
            if (here) {
                html.append("<li>")
                        .append(PageView.link(visit, page))
                        .append(level(visit, pages, OptionalLong.of(page.id())))
                        .append("</li>");
            }
        }
        return html.isEmpty() ? "" : "<ul>" + html + "</ul>";
    }

    /** A page whose parent may not be seen stands at the top. */
    private static boolean isTop(StoredPage page, List<StoredPage> pages) {
        return page.parent().isEmpty()
                || pages.stream().noneMatch(other -> other.id() == page.parent().getAsLong());
    }

    Answer trash(Visit visit) {
        Space space = space(visit.text("key"));
        StringBuilder html = new StringBuilder("<h1>Trash of " + Html.escape(space.name()) + "</h1><table>"
                + "<tr><th>Page</th><th>Changed</th><th>Actions</th></tr>");
        for (StoredPage page : readable(space, PageStatus.TRASHED)) {
            html.append("<tr><td>")
                    .append(Html.escape(page.title()))
                    .append("</td><td>")
                    .append(PageView.time(page.modified()))
                    .append("</td><td>")
                    .append(button(visit, page, "restorepage", "Restore"))
                    .append(' ')
                    .append(button(visit, page, "purgepage", "Purge"))
                    .append("</td></tr>");
        }
        return Answer.page("Trash", html.append("</table>").toString());
    }

    private static String button(Visit visit, StoredPage page, String action, String label) {
        return "<form class=\"inline\" method=\"post\" action=\"" + visit.path("/pages/" + action + ".action")
                + "\">" + visit.token() + "<input type=\"hidden\" name=\"pageId\" value=\"" + page.id()
                + "\"><button class=\"quiet\">" + label + "<span class=\"muted\"> " + Html.escape(page.title())
                + "</span></button></form>";
    }

    private List<StoredPage> readable(Space space, PageStatus status) {
        return wiki.site().tree().inSpace(space.key(), status).stream()
                .filter(page -> wiki.site().access().mayView(PlatformUser.current(), page))
                .toList();
    }

    private Space space(String key) {
        return wiki.site()
                .spaces()
                .byKey(key)
                .orElseThrow(() -> new ContentRefusal(404, "There is no space '" + key + "'."));
    }
}
