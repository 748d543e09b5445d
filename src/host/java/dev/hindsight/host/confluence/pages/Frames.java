package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.editor.EditorScripts;
import dev.hindsight.host.confluence.plugin.WebResources;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.PageFrame;
import dev.hindsight.host.server.PageStyle;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The frame around the site's pages, with the plugin's style sheets and scripts for the page's contexts. */
public final class Frames {

    public static final PageFrame FRAME = new PageFrame(
            "Confluence",
            List.of(
                    new PageFrame.Link("/", "Spaces"),
                    new PageFrame.Link("/display/OPS", "Operations"),
                    new PageFrame.Link("/display/ENG", "Engineering"),
                    new PageFrame.Link("/users/editmypreferences.action", "Your settings"),
                    new PageFrame.Link("/admin/console.action", "Administration")));

    /** The product's resource that a script depends on to run after the macro browser. */
    private static final String MACRO_BROWSER = "confluence.editor.actions:editor-macro-browser";

    private static final String STYLE = "<style>" + PageStyle.sheet("confluence") + "</style>";

    private final WebResources resources;

    public Frames(WebResources resources) {
        this.resources = resources;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        String head = head(answer.contexts()) + viewedPage(request, answer.contexts());
        String page = FRAME.page(request, answer.title(), head, answer.html());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(page);
    }

    /** By this, scripts know which page is viewed: the macros on it may be those of an included one. */
    private static String viewedPage(HttpServletRequest request, Set<String> contexts) {
        String id = request.getParameter("pageId");
        return contexts.contains("viewcontent") && id != null && id.matches("\\d+")
                ? "<meta name=\"ajs-page-id\" content=\"" + id + "\">"
                : "";
    }

    /** The frame's own style and the plugin's resources. */
    String head(Set<String> contexts) {
        return head(contexts, Set.of());
    }

    /** The same with web resources that a page asks for by their keys. */
    String head(Set<String> contexts, Set<String> required) {
        StringBuilder head = new StringBuilder(STYLE)
                .append("<meta name=\"ajs-context-path\" content=\"" + HostOptions.CONFLUENCE_CONTEXT + "\">");
        Map<Boolean, List<String>> byDependence = resources.included(contexts, required).stream()
                .collect(Collectors.partitioningBy(address -> resources.dependsOn(address, MACRO_BROWSER)));
        append(head, byDependence.getOrDefault(false, List.of()));
        if (contexts.contains("macro-browser")) {
            head.append(script(EditorScripts.MACRO_BROWSER));
        }
        append(head, byDependence.getOrDefault(true, List.of()));
        return head.toString();
    }

    private static void append(StringBuilder head, List<String> addresses) {
        for (String address : addresses) {
            String path = "/download/resources/" + address;
            head.append(
                    address.endsWith(".css") ? "<link rel=\"stylesheet\" href=\"" + url(path) + "\">" : script(path));
        }
    }

    private static String script(String path) {
        return "<script src=\"" + url(path) + "\" defer></script>";
    }

    private static String url(String path) {
        return Html.escape(HostOptions.CONFLUENCE_CONTEXT + path);
    }
}
