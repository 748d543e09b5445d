package dev.hindsight.host.confluence.pages;

import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.confluence.plugin.Modules;
import dev.hindsight.host.confluence.plugin.Plugin;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.confluence.services.WebSudo;
import java.util.Map;
import javax.servlet.Servlet;

/** Which page is at which address. Used once, at the start. */
public final class WikiPages {

    private WikiPages() {}

    public static Servlet servlet(
            Wiki wiki, Plugin plugin, Modules modules, I18nResolver texts, Preferences preferences) {
        SpacePages spaces = new SpacePages(wiki, modules.webItems(), texts);
        PageView view = new PageView(wiki);
        PageEditor editor = new PageEditor(wiki, new BlueprintPages(wiki, modules.blueprints(), texts));
        CreatePages create = new CreatePages(wiki, modules.blueprints(), texts);
        WizardPages wizards = new WizardPages(modules.blueprints(), texts);
        PageActions actions = new PageActions(wiki);
        AdminPages admin = new AdminPages(plugin, modules.webItems(), texts, new WebSudo());
        PreferencePages settings = new PreferencePages(wiki, preferences);
        Map<String, Action> byAddress = Map.ofEntries(
                Map.entry("/", spaces::dashboard),
                Map.entry("/dashboard.action", spaces::dashboard),
                Map.entry("/pages/viewpage.action", view::view),
                Map.entry("/pages/viewpreviousversions.action", view::history),
                Map.entry("/pages/editpage.action", editor::edit),
                Map.entry("/pages/create.action", create::choose),
                Map.entry("/pages/createdialog.action", wizards::open),
                Map.entry("/pages/createpage.action", editor::create),
                Map.entry("/pages/pageactions.action", actions::forms),
                Map.entry("/pages/copypage.action", actions::copy),
                Map.entry("/pages/movepage.action", actions::move),
                Map.entry("/pages/removepage.action", actions::remove),
                Map.entry("/pages/restorepage.action", actions::restore),
                Map.entry("/pages/purgepage.action", actions::purge),
                Map.entry("/pages/viewpagerestrictions.action", actions::restrictions),
                Map.entry("/pages/viewtrash.action", spaces::trash),
                Map.entry("/users/editmypreferences.action", settings::edit),
                Map.entry("/admin/console.action", admin::console),
                Map.entry("/authenticate.action", admin::confirm),
                Map.entry("/dropauthentication.action", admin::drop));
        return new WikiServlet(byAddress, spaces::display, new Frames(modules.webResources()));
    }
}
