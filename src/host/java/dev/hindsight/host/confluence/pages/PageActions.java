package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.Operation;
import dev.hindsight.host.confluence.content.Restriction;
import dev.hindsight.host.confluence.content.Space;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.server.Group;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** What can be done with a whole page: copy, move, delete, restore, purge, restrict. */
final class PageActions {

    /** Ends the names of boxes that tick a group. */
    private static final String GROUPS = "-groups";

    private final Wiki wiki;

    PageActions(Wiki wiki) {
        this.wiki = wiki;
    }

    Answer forms(Visit visit) {
        StoredPage page = wiki.visible(visit.number("pageId"));
        StringBuilder spaces = new StringBuilder();
        for (Space space : wiki.site().spaces().all()) {
            spaces.append("<option value=\"")
                    .append(Html.escape(space.key()))
                    .append(space.key().equals(page.spaceKey()) ? "\" selected>" : "\">")
                    .append(Html.escape(space.name()))
                    .append("</option>");
        }
        String html = "<h1>" + Html.escape(page.title()) + "</h1>"
                + form(
                        visit,
                        page,
                        "copypage",
                        "Copy",
                        "<div class=\"field\"><label for=\"title\">Title of the copy</label>"
                                + "<input id=\"title\" name=\"title\" size=\"60\" value=\"Copy of "
                                + Html.escape(page.title())
                                + "\"></div>")
                + form(
                        visit,
                        page,
                        "movepage",
                        "Move",
                        "<div class=\"field\"><label for=\"space\">Space</label>"
                                + "<select id=\"space\" name=\"space\">" + spaces
                                + "</select></div><div class=\"field\">"
                                + "<label for=\"parent\">Title of the parent page, or nothing for the top</label>"
                                + "<input id=\"parent\" name=\"parent\" size=\"60\"></div>")
                + form(visit, page, "removepage", "Delete", "");
        return Answer.page("Copy, move, delete", html);
    }

    private static String form(Visit visit, StoredPage page, String action, String label, String fieldsHtml) {
        return "<h2>" + label + "</h2><form method=\"post\" action=\"" + visit.path("/pages/" + action + ".action")
                + "\">" + visit.token() + "<input type=\"hidden\" name=\"pageId\" value=\"" + page.id() + "\">"
                + fieldsHtml + "<button>" + label + "</button></form>";
    }

    Answer copy(Visit visit) {
        requirePost(visit);
        StoredPage page = wiki.visible(visit.number("pageId"));
        StoredPage copy = wiki.pages().copy(wiki.caller(), page.id(), visit.text("title"));
        return Answer.goTo("/pages/viewpage.action?pageId=" + copy.id());
    }

    Answer move(Visit visit) {
        requirePost(visit);
        StoredPage page = wiki.editable(visit.number("pageId"));
        OptionalLong parent = OptionalLong.empty();
        if (visit.has("parent")) {
            parent = OptionalLong.of(wiki.site()
                    .tree()
                    .byTitle(visit.text("space"), visit.text("parent").trim())
                    .orElseThrow(() -> new ContentRefusal(404, "There is no page '" + visit.text("parent") + "'."))
                    .id());
        }
        wiki.pages().move(page.id(), visit.text("space"), parent);
        return Answer.goTo("/pages/viewpage.action?pageId=" + page.id());
    }

    Answer remove(Visit visit) {
        requirePost(visit);
        StoredPage page = wiki.editable(visit.number("pageId"));
        wiki.pages().trash(page.id());
        return Answer.goTo("/display/" + page.spaceKey());
    }

    Answer restore(Visit visit) {
        requirePost(visit);
        StoredPage page = wiki.visible(visit.number("pageId"));
        wiki.pages().restore(page.id());
        return Answer.goTo("/pages/viewpage.action?pageId=" + page.id());
    }

    Answer purge(Visit visit) {
        requirePost(visit);
        StoredPage page = wiki.visible(visit.number("pageId"));
        wiki.pages().purge(page.id());
        return Answer.goTo("/pages/viewtrash.action?key=" + page.spaceKey());
    }

    Answer restrictions(Visit visit) {
        StoredPage page = wiki.editable(visit.number("pageId"));
        if (visit.isPost()) {
            for (Operation operation : Operation.values()) {
                Restriction restriction =
                        new Restriction(visit.all(operation.word()), visit.all(operation.word() + GROUPS));
                wiki.site().restrictions().replace(page.id(), operation, restriction);
            }
            return Answer.goTo("/pages/viewpage.action?pageId=" + page.id());
        }
        List<String> rows = new ArrayList<>();
        for (Person person : People.all()) {
            rows.add(row(
                    person.fullName(),
                    "",
                    person.confluenceKey(),
                    operation -> restriction(page, operation).users()));
        }
        for (Group group : Group.values()) {
            rows.add(row(
                    group.label(),
                    GROUPS,
                    group.label(),
                    operation -> restriction(page, operation).groups()));
        }
        String html = "<h1>Restrictions of " + Html.escape(page.title())
                + "</h1><p>Nobody ticked means no restriction. Viewing restrictions hold for child pages too.</p>"
                + "<form method=\"post\">" + visit.token() + "<table><tr><th>Person or group</th><th>May view</th>"
                + "<th>May edit</th></tr>" + String.join("", rows) + "</table><p><button>Save</button></p></form>";
        return Answer.page("Restrictions", html);
    }

    private Restriction restriction(StoredPage page, Operation operation) {
        return wiki.site().restrictions().of(page.id(), operation);
    }

    private static String row(String label, String kind, String value, Function<Operation, List<String>> named) {
        return "<tr><td>" + Html.escape(label) + "</td><td>" + box(Operation.READ, kind, value, named) + "</td><td>"
                + box(Operation.UPDATE, kind, value, named) + "</td></tr>";
    }

    private static String box(Operation operation, String kind, String value, Function<Operation, List<String>> named) {
        boolean ticked = named.apply(operation).contains(value);
        return "<label><input type=\"checkbox\" name=\"" + operation.word() + kind + "\" value=\"" + value + "\""
                + (ticked ? " checked" : "") + "> " + operation.word() + "</label>";
    }

    private static void requirePost(Visit visit) {
        if (!visit.isPost()) {
            throw new ContentRefusal(405, "This is done by a form, not by an address.");
        }
    }
}
