package dev.hindsight.host.confluence.pages;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.confluence.blueprint.Blueprint;
import dev.hindsight.host.confluence.blueprint.SoyTemplates;
import dev.hindsight.host.confluence.blueprint.Wizard;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.plugin.BlueprintModules;
import dev.hindsight.host.server.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * What an author is asked between the choice of a blueprint and the editor. The product has a dialog; here it is a page, with the
 * plugin's own form in it. The plugin's script runs in both; without scripts the form is sent as it is.
 */
final class WizardPages {

    /** The address of the stand-in for the part of the product that the plugin's script talks to. */
    static final String SCRIPT = "host/wizard.js";

    private static final String FINISHED = "wizard";

    private final BlueprintModules blueprints;
    private final SoyTemplates soy;
    private final I18nResolver texts;

    WizardPages(BlueprintModules blueprints, I18nResolver texts) {
        this.blueprints = blueprints;
        this.soy = new SoyTemplates(texts::getText);
        this.texts = texts;
    }

    /** Whether the fields of a wizard are being sent. */
    static boolean isFinished(Visit visit) {
        return visit.has(FINISHED);
    }

    Answer open(Visit visit) {
        Optional<Blueprint> chosen = blueprints.named(visit.text(BlueprintPages.FIELD));
        return chosen.flatMap(Blueprint::wizard)
                .map(wizard -> page(visit, wizard))
                .orElseGet(() -> Answer.goTo("/pages/createpage.action?spaceKey=" + Html.urlPart(visit.text("spaceKey"))
                        + "&" + BlueprintPages.FIELD + "=" + Html.urlPart(visit.text(BlueprintPages.FIELD))));
    }

    private Answer page(Visit visit, Wizard wizard) {
        String form = soy.html(wizard.soy(), wizard.template());
        int end = form.lastIndexOf("</form>");
        if (!form.contains("action=\"#\"") || end < 0) {
            throw new ContentRefusal(500, "The wizard's template is no form.");
        }
        String hidden = hidden(FINISHED, "finished")
                + hidden("spaceKey", visit.text("spaceKey"))
                + hidden(BlueprintPages.FIELD, visit.text(BlueprintPages.FIELD));
        String whole = form.substring(0, end) + visit.token() + hidden
                + "<div class=\"buttons-container\"><button class=\"aui-button aui-button-primary\">Create</button></div></form>";
        String html = "<script src=\"" + visit.path("/download/resources/" + SCRIPT) + "\"></script><h1>"
                + Html.escape(texts.getText(wizard.titleKey())) + "</h1><p>"
                + Html.escape(texts.getText(wizard.aboutKey())) + "</p><div id=\"create-dialog\" data-page=\""
                + Html.escape(wizard.pageId()) + "\" data-space=\"" + Html.escape(visit.text("spaceKey")) + "\">"
                + whole.replace("action=\"#\"", "action=\"" + visit.path("/pages/createpage.action") + "\"") + "</div>";
        return Answer.page(texts.getText(wizard.titleKey()), html).with("atl.general", "create-content");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + Html.escape(value) + "\">";
    }

    static Optional<byte[]> script() {
        try (InputStream in = WizardPages.class.getResourceAsStream("/pages/wizard.js")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
