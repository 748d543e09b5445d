package dev.hindsight.host.confluence.pages;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.confluence.blueprint.Blueprint;
import dev.hindsight.host.confluence.content.Space;
import dev.hindsight.host.confluence.plugin.BlueprintModules;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.server.Html;

/** Where a new page begins: the choice of a space and of what to start from. Changes nothing. */
final class CreatePages {

    private final Wiki wiki;
    private final BlueprintModules blueprints;
    private final I18nResolver texts;

    CreatePages(Wiki wiki, BlueprintModules blueprints, I18nResolver texts) {
        this.wiki = wiki;
        this.blueprints = blueprints;
        this.texts = texts;
    }

    Answer choose(Visit visit) {
        StringBuilder choices = new StringBuilder(choice("", "", "Blank page", "Start with nothing.", true));
        for (Blueprint blueprint : blueprints.all()) {
            choices.append(choice(
                    blueprint.key(),
                    blueprint.icon().map(icon -> icon(visit, icon)).orElse(""),
                    texts.getText(blueprint.wording().nameKey()),
                    texts.getText(blueprint.wording().descriptionKey()),
                    false));
        }
        String html = "<h1>Create</h1><form method=\"get\" id=\"create\" action=\""
                + visit.path("/pages/createdialog.action")
                + "\"><div class=\"field\"><label for=\"space\">Space</label><select id=\"space\" name=\"spaceKey\">"
                + spaces(visit) + "</select></div><fieldset class=\"create\"><legend>Start from</legend>" + choices
                + "</fieldset><p><button>Create</button></p></form>";
        return Answer.page("Create", html);
    }

    private String spaces(Visit visit) {
        StringBuilder options = new StringBuilder();
        for (Space space : wiki.site().spaces().all()) {
            options.append("<option value=\"")
                    .append(Html.escape(space.key()))
                    .append(space.key().equals(visit.text("spaceKey")) ? "\" selected>" : "\">")
                    .append(Html.escape(space.name()))
                    .append("</option>");
        }
        return options.toString();
    }

    private static String icon(Visit visit, String address) {
        return "<img alt=\"\" width=\"100\" height=\"75\" src=\""
                + Html.escape(visit.path("/download/resources/" + address)) + "\">";
    }

    private static String choice(String key, String iconHtml, String name, String description, boolean chosen) {
        return "<label class=\"choice\"><input type=\"radio\" name=\"" + BlueprintPages.FIELD + "\" value=\""
                + Html.escape(key) + "\"" + (chosen ? " checked" : "") + ">" + iconHtml + "<span><strong>"
                + Html.escape(name) + "</strong> <span class=\"muted\">" + Html.escape(description)
                + "</span></span></label>";
    }
}
