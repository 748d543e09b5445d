package dev.hindsight.host.confluence.pages;

import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.PageText;
import dev.hindsight.host.confluence.content.StorageFormat;
import dev.hindsight.host.confluence.content.StoredPage;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.DraftPage;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The form in which storage format is written, previewed and published. */
final class PageEditor {

    /** The product keeps a draft by itself, and has the other under "…" as "Revert to last published version". */
    private static final String DRAFT_BUTTONS = """
            <button id="keep" name="keep" value="true" class="quiet">Keep as draft</button>
            <button id="discard" name="discard" value="true" class="quiet" formnovalidate>Discard draft</button>""";

    private final Wiki wiki;
    private final BlueprintPages blueprints;

    PageEditor(Wiki wiki, BlueprintPages blueprints) {
        this.wiki = wiki;
        this.blueprints = blueprints;
    }

    Answer edit(Visit visit) {
        StoredPage page = wiki.editable(visit.number("pageId"));
        Optional<StoredPage> draft = wiki.site().drafts().of(page.id());
        if (!visit.isPost()) {
            String labels = String.join(" ", wiki.site().labels().of(page.id()));
            StoredPage shown = draft.orElse(page);
            return form(
                    visit,
                    new Typed(shown.title(), shown.body(), labels, ""),
                    page.version() + 1,
                    draft.map(PageEditor::unpublished).orElse(""));
        }
        if (visit.has("discard")) {
            wiki.site().drafts().discard(page.id());
            return Answer.goTo("/pages/viewpage.action?pageId=" + page.id());
        }
        int version = (int) visit.number("version");
        return submitted(visit, version, page.spaceKey(), text -> {
            if (visit.has("keep")) {
                wiki.site().drafts().keep(wiki.caller(), page.id(), text);
                return page.id();
            }
            if (draft.isPresent()) {
                wiki.pages().publishDraft(wiki.caller(), page.id(), text);
            } else {
                wiki.pages().update(wiki.caller(), page.id(), version, text);
            }
            wiki.site().labels().replace(page.id(), labels(visit));
            return page.id();
        });
    }

    /** Whose words they are is not kept for each: whoever publishes them is told as their author. */
    private static String unpublished(StoredPage draft) {
        return "<p class=\"aui-message\">This page has unpublished changes, last by "
                + Html.escape(People.withConfluenceKey(draft.modifier())
                        .map(Person::fullName)
                        .orElse("Unknown User"))
                + " on " + PageView.time(draft.modified()) + ".</p>";
    }

    Answer create(Visit visit) {
        String space = visit.text("spaceKey");
        OptionalLong parent = visit.has("parentPageId")
                ? OptionalLong.of(wiki.visible(visit.number("parentPageId")).id())
                : OptionalLong.empty();
        if (!visit.isPost() || WizardPages.isFinished(visit)) {
            ContentTemplate.Start start = blueprints.start(visit);
            return form(visit, new Typed(start.title(), start.body(), "", ""), 1, "");
        }
        return submitted(
                visit,
                1,
                space,
                text -> wiki.pages()
                        .create(
                                wiki.caller(),
                                space,
                                blueprints.parent(visit, parent),
                                text,
                                blueprints.labels(visit, labels(visit)))
                        .id());
    }

    /** What is done with a text that is to be published; gives the page's id. */
    private interface Publishing {
        long publish(PageText text);
    }

    /** What was typed is never lost: a refusal shows the form again. */
    private Answer submitted(Visit visit, int version, String space, Publishing publishing) {
        Typed typed = Typed.of(visit);
        try {
            if (visit.has("preview")) {
                StorageFormat.check(typed.body());
                return form(visit, typed, version, preview(visit, space, typed))
                        .with("atl.general", "editor", "macro-browser", "preview");
            }
            long id = publishing.publish(new PageText(typed.title(), typed.body(), typed.remark()));
            return Answer.goTo("/pages/viewpage.action?pageId=" + id);
        } catch (ContentRefusal e) {
            return form(visit, typed, version, error(String.valueOf(e.getMessage())));
        }
    }

    private static String error(String message) {
        return "<p class=\"error\" role=\"alert\">" + Html.escape(message) + "</p>";
    }

    private String preview(Visit visit, String space, Typed typed) {
        StoredPage draft = DraftPage.of(
                wiki.caller(), visit.has("pageId") ? visit.number("pageId") : 0, space, typed.title(), typed.body());
        return "<h2>Preview</h2><div class=\"wiki-content panel\">" + wiki.html(draft, OutputType.PREVIEW) + "</div>";
    }

    private static List<String> labels(Visit visit) {
        return Stream.of(visit.text("labels").trim().split("[\\s,]+"))
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private static Answer form(Visit visit, Typed typed, int version, String aboveHtml) {
        String hidden = Stream.of("pageId", "spaceKey", "parentPageId", BlueprintPages.FIELD)
                .filter(visit::has)
                .map(name ->
                        "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escape(visit.text(name)) + "\">")
                .reduce("", String::concat);
        String html = """
                <h1>%s</h1>%s
                <form method="post" id="editor">%s%s<input type="hidden" name="version" value="%d">
                <div class="field"><label for="title">Title</label><input id="title" name="title" size="60" maxlength="255" required value="%s"></div>
                <div class="field"><label for="body">Storage format</label><textarea id="body" class="storage" name="body" rows="24">%s</textarea></div>
                <div id="macro-browser" class="macro-browser" hidden></div>
                <div class="field"><label for="labels">Labels, separated by spaces</label><input id="labels" name="labels" size="60" value="%s"></div>
                <div class="field"><label for="remark">What changed</label><input id="remark" name="remark" size="60" maxlength="255" value="%s"></div>
                <button id="publish" name="publish" value="true">Publish</button>
                <button id="preview" name="preview" value="true" class="quiet">Preview</button>%s
                </form>
                """.formatted(
                        visit.has("pageId") ? "Edit page" : "Create page",
                        aboveHtml,
                        visit.token(),
                        hidden,
                        version,
                        Html.escape(typed.title()),
                        Html.escape(typed.body()),
                        Html.escape(typed.labels()),
                        Html.escape(typed.remark()),
                        visit.has("pageId") ? DRAFT_BUTTONS : "");
        return Answer.page("Edit", html).with("atl.general", "editor", "macro-browser");
    }

    private record Typed(String title, String body, String labels, String remark) {

        static Typed of(Visit visit) {
            return new Typed(visit.text("title"), visit.text("body"), visit.text("labels"), visit.text("remark"));
        }
    }
}
