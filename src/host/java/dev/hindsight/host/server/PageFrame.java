package dev.hindsight.host.server;

import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * The frame around every page of one web application: head, product name, navigation and who is signed in. Knows nothing of what
 * a page says.
 *
 * @param product as shown, such as "Jira"
 * @param navigation links in the header
 */
public record PageFrame(String product, List<Link> navigation) {

    /**
     * One link of the navigation; the path is below the context path.
     */
    public record Link(String path, String text) {}

    public PageFrame {
        navigation = List.copyOf(navigation);
    }

    /** The whole page; {@code bodyHtml} goes in as it is. */
    public String page(HttpServletRequest request, String title, String bodyHtml) {
        return page(request, title, "", bodyHtml);
    }

    /** The whole page with more in its head; {@code headHtml} and {@code bodyHtml} go in as they are. */
    public String page(HttpServletRequest request, String title, String headHtml, String bodyHtml) {
        return """
                <!DOCTYPE html>
                <html lang="en" data-color-mode-auto>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - %s</title>
                <style>%s</style>
                %s
                </head>
                <body>
                <header class="site"><strong>%s</strong> <nav>%s</nav> <div class="who">%s</div></header>
                <main>
                %s
                </main>
                </body>
                </html>
                """.formatted(
                        Html.escape(title),
                        Html.escape(product),
                        PageStyle.CSS,
                        headHtml,
                        Html.escape(product),
                        navigationHtml(request),
                        whoHtml(request),
                        bodyHtml);
    }

    private String navigationHtml(HttpServletRequest request) {
        StringBuilder html = new StringBuilder();
        for (Link link : navigation) {
            html.append(Html.link(request.getContextPath() + link.path(), link.text()))
                    .append(' ');
        }
        return html.toString();
    }

    private static String whoHtml(HttpServletRequest request) {
        Optional<Person> person = SignIn.person(request);
        if (person.isEmpty()) {
            return Html.link(request.getContextPath() + "/login", "Log in");
        }
        return "<form method=\"post\" action=\"" + request.getContextPath() + "/logout\">"
                + Html.escape(person.get().fullName()) + " " + XsrfToken.field(request)
                + "<button class=\"quiet\">Log out</button></form>";
    }
}
