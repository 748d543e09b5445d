package dev.hindsight.web;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.render.SettingsRequest;
import dev.hindsight.render.SettingsView;
import dev.hindsight.site.Setting;
import dev.hindsight.site.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** What the settings page shows and does, apart from who may use it. Threads may share it. */
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
    String shown(Locale locale, SettingsRequest.Form form, boolean saved) {
        return view.render(request(locale, form, stored(), Map.of(), news(saved, Optional.empty())));
    }

    /** The page after a new token was made for the webhook of the link that is set; its address is shown this once. */
    String withNewWebhook(Locale locale, SettingsRequest.Form form) {
        Optional<String> url = settings.site().link().map(links::newWebhook);
        return view.render(request(locale, form, stored(), Map.of(), news(false, url)));
    }

    /** The page with what was entered, and what is wrong with it. */
    String refused(Locale locale, SettingsRequest.Form form, SettingsForm entered) {
        return view.render(request(locale, form, entered, entered.errors(), news(false, Optional.empty())));
    }

    /** The page after a form came without a valid proof: nothing was done. */
    String expired(Locale locale, SettingsRequest.Form form) {
        Map<String, String> errors = Map.of(SettingsRequest.WHOLE_FORM, "settings.expired");
        return view.render(request(locale, form, stored(), errors, news(false, Optional.empty())));
    }

    String administratorsOnly(Locale locale) {
        SettingsRequest.Form none = new SettingsRequest.Form("", "", "");
        return view.refusal(new SettingsRequest(
                locale, none, Map.of(), "", List.of(), Optional.empty(), Map.of(), SettingsRequest.News.NONE));
    }

    SettingsForm entered(HttpServletRequest request) {
        return SettingsForm.of(request, links.all(), links.people());
    }

    void store(SettingsForm entered) {
        settings.store(Optional.empty(), entered.values());
        links.readAs(entered.values().getOrDefault(Setting.LINK, ""), entered.readsAs());
    }

    void confirmAddress() {
        links.instance().confirmAddress();
    }

    private SettingsForm stored() {
        String readsAs = settings.site().link().flatMap(links::readsAs).orElse("");
        return new SettingsForm(settings.site().values(), readsAs, Map.of());
    }

    private SettingsRequest request(
            Locale locale,
            SettingsRequest.Form form,
            SettingsForm content,
            Map<String, String> errors,
            SettingsRequest.News news) {
        LinkSetup.Offer offer = links.offer(content.values().getOrDefault(Setting.LINK, ""));
        return new SettingsRequest(
                locale,
                form,
                content.values(),
                content.readsAs(),
                links.all(),
                offer.choices(),
                errors,
                news.withAuthorisation(offer.authoriseUrl()));
    }

    private SettingsRequest.News news(boolean saved, Optional<String> webhookUrl) {
        Optional<String> other = links.instance().mayWrite()
                ? Optional.empty()
                : links.instance().confirmedAddress();
        return new SettingsRequest.News(saved, webhookUrl, other, Optional.empty());
    }
}
