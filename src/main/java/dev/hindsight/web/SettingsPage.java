package dev.hindsight.web;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.render.SettingsRequest;
import dev.hindsight.render.SettingsRequest.News;
import dev.hindsight.render.SettingsView;
import dev.hindsight.site.Preferences;
import dev.hindsight.site.Setting;
import dev.hindsight.site.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/**
 * What the settings pages of the site and of spaces show and do, apart from who may use them. Threads may share it.
 */
public final class SettingsPage {

    private final SettingsView view;
    private final Settings settings;
    private final LinkSetup links;
    private final LocaleResolver locales;

    public SettingsPage(SettingsView view, Settings settings, LinkSetup links, LocaleResolver locales) {
        this.view = view;
        this.settings = settings;
        this.links = links;
        this.locales = locales;
    }

    Locale locale() {
        return locales.getLocale();
    }

    /** The page with what is stored. */
    String shown(Visit visit, boolean saved) {
        return view.render(request(visit, stored(visit), saved ? News.SAVED : News.NONE));
    }

    /** The page after a new token was made for the webhook of the link that is set; its address is shown this once. */
    String withNewWebhook(Visit visit) {
        News news = settings.site()
                .link()
                .map(link -> News.NONE.with(links.newWebhook(link)))
                .orElse(News.NONE);
        return view.render(request(visit, stored(visit), news));
    }

    /** The page after the webhook of the link that is set was set up in the tracker, or that failed. */
    String withWebhookSetUp(Visit visit) {
        News news = settings.site()
                .link()
                .flatMap(links::setUpWebhook)
                .map(News.NONE::with)
                .orElse(News.NONE);
        return view.render(request(visit, stored(visit), news));
    }

    /** The page with what a test of the stored settings found. */
    String tested(Visit visit) {
        return view.render(request(visit, stored(visit), News.NONE.with(links.test(preferences(visit)))));
    }

    /** The page with what was entered, and what is wrong with it. */
    String refused(Visit visit, SettingsForm entered) {
        return view.render(request(visit, entered, News.NONE));
    }

    /** The page after a form came without a valid proof: nothing was done. */
    String expired(Visit visit) {
        SettingsForm stored = stored(visit);
        Map<String, String> errors = Map.of(SettingsRequest.WHOLE_FORM, "settings.expired");
        return view.render(request(visit, new SettingsForm(stored.values(), stored.readsAs(), errors), News.NONE));
    }

    /** What people get who administer neither the site nor, where that is enough, the space. */
    String administratorsOnly(boolean space) {
        return view.refusal(locale(), space);
    }

    SettingsForm entered(HttpServletRequest request, Visit visit) {
        return visit.space().isPresent()
                ? SettingsForm.ofSpace(request, links.all())
                : SettingsForm.ofSite(request, links.all(), links.people());
    }

    void store(SettingsForm entered, Visit visit) {
        settings.store(visit.space(), entered.values());
        if (visit.space().isEmpty()) {
            links.readAs(entered.values().getOrDefault(Setting.LINK, ""), entered.readsAs());
        }
    }

    void confirmAddress() {
        links.instance().confirmAddress();
    }

    private Preferences preferences(Visit visit) {
        return visit.space().map(settings::ofSpace).orElseGet(settings::site);
    }

    private SettingsForm stored(Visit visit) {
        Preferences own = visit.space().map(settings::ownOfSpace).orElseGet(settings::site);
        String readsAs = settings.site().link().flatMap(links::readsAs).orElse("");
        return new SettingsForm(own.values(), readsAs, Map.of());
    }

    private SettingsRequest request(Visit visit, SettingsForm content, News news) {
        Optional<SettingsRequest.Space> space =
                visit.space().map(key -> new SettingsRequest.Space(key, settings.site()));
        String inherited = space.flatMap(known -> known.inherited().link()).orElse("");
        String own = content.values().getOrDefault(Setting.LINK, "");
        LinkSetup.Offer offer = links.offer(own.isEmpty() ? inherited : own);
        return new SettingsRequest(
                visit.locale(),
                visit.form(),
                space,
                content.values(),
                content.readsAs(),
                links.all(),
                offer.choices(),
                content.errors(),
                news.with(offer.authoriseUrl(), links.otherAddress()));
    }
}
