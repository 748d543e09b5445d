package dev.hindsight.settings.adapter;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.Settings;
import dev.hindsight.settings.adapter.SettingsRequest.News;
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
    String shown(FormContext visit, boolean saved) {
        return view.render(request(visit, stored(visit), saved ? News.SAVED : News.NONE));
    }

    /** The page after a new token was made for the webhook of the link that is set; its address is shown this once. */
    String withNewWebhook(FormContext visit) {
        News news = settings.site()
                .link()
                .map(link -> News.NONE.with(links.newWebhook(link)))
                .orElse(News.NONE);
        return view.render(request(visit, stored(visit), news));
    }

    /** The page after the webhook of the link that is set was set up in the tracker, or that failed. */
    String withWebhookSetUp(FormContext visit) {
        News news = settings.site()
                .link()
                .flatMap(links::setUpWebhook)
                .map(News.NONE::with)
                .orElse(News.NONE);
        return view.render(request(visit, stored(visit), news));
    }

    /** The page with what a test of the stored settings found. */
    String tested(FormContext visit) {
        return view.render(request(visit, stored(visit), News.NONE.with(links.test(effective(visit)))));
    }

    /** The page with what was entered, and what is wrong with it. */
    String refused(FormContext visit, SettingsForm entered) {
        return view.render(request(visit, entered, News.NONE));
    }

    /** The page after a form came without a valid proof: nothing was done. */
    String expired(FormContext visit) {
        SettingsForm stored = stored(visit);
        Map<String, String> errors = Map.of(SettingsRequest.WHOLE_FORM, "settings.expired");
        return view.render(
                request(visit, new SettingsForm(stored.values(), stored.serviceAccount(), errors), News.NONE));
    }

    /** What people get who administer neither the site nor, where that is enough, the space. */
    String administratorsOnly(boolean space) {
        return view.refusal(locale(), space);
    }

    SettingsForm entered(HttpServletRequest request, FormContext visit) {
        return visit.space().isPresent()
                ? SettingsForm.ofSpace(request, links.all())
                : SettingsForm.ofSite(request, links.all(), links.users());
    }

    void store(SettingsForm entered, FormContext visit) {
        settings.store(visit.space(), entered.values());
        if (visit.space().isEmpty()) {
            links.readAs(entered.values().getOrDefault(Setting.LINK, ""), entered.serviceAccount());
        }
    }

    void confirmAddress() {
        links.installation().confirmAddress();
    }

    private EffectiveSettings effective(FormContext visit) {
        return visit.space().map(settings::ofSpace).orElseGet(settings::site);
    }

    private SettingsForm stored(FormContext visit) {
        EffectiveSettings own = visit.space().map(settings::ownOfSpace).orElseGet(settings::site);
        String serviceAccount =
                settings.site().link().flatMap(links::serviceAccount).orElse("");
        return new SettingsForm(own.values(), serviceAccount, Map.of());
    }

    private SettingsRequest request(FormContext visit, SettingsForm content, News news) {
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
                content.serviceAccount(),
                links.all(),
                offer.choices(),
                content.errors(),
                news.with(offer.authoriseUrl(), links.otherAddress()));
    }
}
