package dev.hindsight.host.confluence.pages;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.plugin.Plugin;
import dev.hindsight.host.confluence.plugin.WebItems;
import dev.hindsight.host.confluence.services.WebSudo;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.util.Optional;

/** The administration console, and the form that confirms an administrator's password. */
final class AdminPages {

    private final Plugin plugin;
    private final WebItems items;
    private final I18nResolver texts;
    private final WebSudo webSudo;

    AdminPages(Plugin plugin, WebItems items, I18nResolver texts, WebSudo webSudo) {
        this.plugin = plugin;
        this.items = items;
        this.texts = texts;
        this.webSudo = webSudo;
    }

    Answer console(Visit visit) {
        if (!isAdministrator(visit)) {
            return Answer.refusal(
                    403, "Administration", "<h1>Administration</h1><p class=\"error\">Only an administrator may.</p>");
        }
        if (!webSudo.canExecuteRequest(visit.request())) {
            return Answer.goTo("/authenticate.action?destination=" + Html.urlPart(visit.path("/admin/console.action")));
        }
        if (visit.isPost()) {
            switchPlugin(visit.text("plugin").equals("enable"));
            return Answer.goTo("/admin/console.action");
        }
        StringBuilder html = new StringBuilder("<h1>Administration</h1><h2>Configuration</h2><ul>");
        for (WebItems.Item item : items.items("system.admin")) {
            html.append("<li>")
                    .append(Html.link(visit.path(item.path()), texts.getText(item.labelKey())))
                    .append("</li>");
        }
        return Answer.page(
                        "Administration",
                        html.append("</ul>").append(pluginForm(visit)).toString())
                .with("atl.admin");
    }

    private void switchPlugin(boolean on) {
        if (on) {
            plugin.enable();
        } else {
            plugin.disable();
        }
    }

    private String pluginForm(Visit visit) {
        String key = plugin.key().map(Html::escape).orElse("no plugin");
        return "<h2>Plugin</h2><form method=\"post\">" + visit.token() + "<p>" + key + " is "
                + (plugin.isEnabled() ? "enabled" : "disabled")
                + ".</p><button name=\"plugin\" value=\"enable\">Enable</button> "
                + "<button name=\"plugin\" value=\"disable\" class=\"quiet\">Disable</button></form>";
    }

    Answer confirm(Visit visit) {
        String message = "";
        if (visit.isPost()) {
            Optional<Person> person = SignIn.person(visit.request())
                    .flatMap(known -> People.signingIn(known.userName(), visit.text("password")))
                    .filter(Person::administrator);
            if (person.isPresent()) {
                WebSudo.confirm(visit.request());
                return Answer.goTo(destination(visit));
            }
            message = "<p class=\"error\" role=\"alert\">The password is not right, or you are no administrator.</p>";
        }
        String html = "<h1>Administrator Access</h1><p>Please confirm your password to continue.</p>" + message
                + "<form method=\"post\">" + visit.token()
                + "<input type=\"hidden\" name=\"destination\" value=\"" + Html.escape(visit.text("destination"))
                + "\"><div class=\"field\"><label for=\"password\">Password</label>"
                + "<input id=\"password\" name=\"password\" type=\"password\" autofocus></div>"
                + "<button id=\"authenticateButton\">Confirm</button></form>";
        return Answer.page("Administrator Access", html);
    }

    Answer drop(Visit visit) {
        if (!visit.isPost()) {
            throw new ContentRefusal(405, "This is done by a form, not by an address.");
        }
        WebSudo.drop(visit.request());
        return Answer.goTo("/");
    }

    /** Only to a page of this site. */
    private static String destination(Visit visit) {
        String wanted = visit.text("destination");
        boolean here = wanted.startsWith(visit.path("/")) && !wanted.contains("\\") && !wanted.contains("\n");
        return here ? wanted.substring(visit.path("").length()) : "/admin/console.action";
    }

    private static boolean isAdministrator(Visit visit) {
        return SignIn.person(visit.request()).filter(Person::administrator).isPresent();
    }
}
