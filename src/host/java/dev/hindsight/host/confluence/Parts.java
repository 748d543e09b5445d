package dev.hindsight.host.confluence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.applinks.api.ApplicationLinkService;
import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.confluence.search.v2.SearchManager;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.security.access.ConfluenceAccessManager;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import dev.hindsight.host.confluence.activeobjects.PluginTables;
import dev.hindsight.host.confluence.content.Postings;
import dev.hindsight.host.confluence.content.Site;
import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.confluence.jobs.JobSchedule;
import dev.hindsight.host.confluence.link.Authorization;
import dev.hindsight.host.confluence.link.Credentials;
import dev.hindsight.host.confluence.link.Links;
import dev.hindsight.host.confluence.link.Tokens;
import dev.hindsight.host.confluence.mail.Mailing;
import dev.hindsight.host.confluence.plugin.HostServices;
import dev.hindsight.host.confluence.plugin.Modules;
import dev.hindsight.host.confluence.plugin.Plugin;
import dev.hindsight.host.confluence.rendering.PluginMacros;
import dev.hindsight.host.confluence.rendering.StorageRenderer;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.LoginUris;
import dev.hindsight.host.confluence.services.PlatformLicenses;
import dev.hindsight.host.confluence.services.PlatformPageEvents;
import dev.hindsight.host.confluence.services.PlatformPageManager;
import dev.hindsight.host.confluence.services.PlatformPages;
import dev.hindsight.host.confluence.services.PlatformPermissions;
import dev.hindsight.host.confluence.services.PlatformRestrictions;
import dev.hindsight.host.confluence.services.PlatformSearch;
import dev.hindsight.host.confluence.services.PlatformSpaces;
import dev.hindsight.host.confluence.services.PlatformUsers;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.confluence.services.SalApplication;
import dev.hindsight.host.confluence.services.SalLocales;
import dev.hindsight.host.confluence.services.SalSettings;
import dev.hindsight.host.confluence.services.SalTexts;
import dev.hindsight.host.confluence.services.SalTimeZones;
import dev.hindsight.host.confluence.services.SalTransactions;
import dev.hindsight.host.confluence.services.SalUsers;
import dev.hindsight.host.confluence.services.SearchIndex;
import dev.hindsight.host.confluence.services.Settings;
import dev.hindsight.host.confluence.services.SynchronousEvents;
import dev.hindsight.host.confluence.services.Texts;
import dev.hindsight.host.confluence.services.WebSudo;
import dev.hindsight.host.confluence.services.XsrfTokens;
import dev.hindsight.host.confluence.templates.Templates;
import dev.hindsight.host.server.HostOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The parts of the site, put together once. Knows no address before the web server runs. */
final class Parts {

    private final Wiki wiki;
    private final Modules modules;
    private final Plugin plugin;
    private final JobSchedule jobs;
    private final Tokens tokens;
    private final I18nResolver texts;
    private final Preferences preferences;
    private final Mailing mailing;

    Parts(HostOptions options, URI jira, Database database, Supplier<String> baseUrl, Path pluginFolder) {
        Site site = Site.over(database);
        EventPublisher events = SynchronousEvents.publisher();
        PlatformPages platformPages = new PlatformPages(site);
        PluginMacros macros = new PluginMacros();
        SearchIndex index = new SearchIndex(platformPages);
        wiki = new Wiki(
                site,
                site.pages(database, new PlatformPageEvents(events, platformPages)),
                new Postings(database),
                new StorageRenderer(site, macros),
                index);
        Settings settings = new Settings(database);
        preferences = new Preferences(settings);
        mailing = new Mailing(database);
        Texts catalog = new Texts();
        texts = new SalTexts(catalog, new SalLocales(preferences));
        Templates templates = new Templates(texts, baseUrl);
        PluginTables tables = new PluginTables(database);
        jobs = new JobSchedule(database, options.node());
        tokens = new Tokens(database);
        Links links = new Links(settings, jira, new Credentials(options.link(), tokens), baseUrl);
        modules = new Modules(catalog, templates, tables, macros, index, jobs);
        HostServices services = new HostServices()
                .offer(PageManager.class, new PlatformPageManager(platformPages, wiki.pages()))
                .offer(ContentPermissionManager.class, new PlatformRestrictions(site))
                .offer(SpaceManager.class, new PlatformSpaces(site))
                .offer(SearchManager.class, new PlatformSearch(site))
                .offer(PermissionManager.class, new PlatformPermissions(site))
                .offer(UserAccessor.class, new PlatformUsers())
                .offer(ConfluenceAccessManager.class, new PlatformLicenses())
                .offer(MailServerManager.class, mailing.servers())
                .offer(VelocityHelperService.class, templates)
                .offer(EventPublisher.class, events)
                .offer(ActiveObjects.class, tables)
                .offer(ApplicationLinkService.class, links);
        plugin = Plugin.load(
                options,
                pluginFolder,
                sal(services, database, options, baseUrl, settings).without(options.lacks()),
                modules);
    }

    private HostServices sal(
            HostServices services,
            Database database,
            HostOptions options,
            Supplier<String> baseUrl,
            Settings settings) {
        return services.offer(I18nResolver.class, texts)
                .offer(LocaleResolver.class, new SalLocales(preferences))
                .offer(TimeZoneManager.class, new SalTimeZones(options.zone(), preferences))
                .offer(ApplicationProperties.class, new SalApplication(baseUrl, options.data()))
                .offer(UserManager.class, new SalUsers())
                .offer(TransactionTemplate.class, new SalTransactions(database))
                .offer(PluginSettingsFactory.class, new SalSettings(settings))
                .offer(WebSudoManager.class, new WebSudo())
                .offer(XsrfTokenAccessor.class, new XsrfTokens())
                .offer(XsrfTokenValidator.class, new XsrfTokens())
                .offer(LoginUriProvider.class, new LoginUris(baseUrl));
    }

    void authorize(URI jira, String baseUrl) {
        Authorization.prepare(jira, baseUrl, tokens);
    }

    Wiki wiki() {
        return wiki;
    }

    Modules modules() {
        return modules;
    }

    Plugin plugin() {
        return plugin;
    }

    JobSchedule jobs() {
        return jobs;
    }

    Tokens tokens() {
        return tokens;
    }

    Preferences preferences() {
        return preferences;
    }

    Mailing mailing() {
        return mailing;
    }

    I18nResolver texts() {
        return texts;
    }
}
