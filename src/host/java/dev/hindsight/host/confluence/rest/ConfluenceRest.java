package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.confluence.editor.MacroResource;
import dev.hindsight.host.confluence.jobs.JobSchedule;
import dev.hindsight.host.confluence.mail.Mailing;
import dev.hindsight.host.confluence.plugin.Mount;
import dev.hindsight.host.confluence.plugin.Mounts;
import dev.hindsight.host.confluence.plugin.Plugin;
import dev.hindsight.host.confluence.plugin.RestApplication;
import dev.hindsight.host.confluence.rendering.Wiki;
import dev.hindsight.host.confluence.services.Preferences;
import java.util.Map;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Puts the site's own REST beside that of plugins. Used once, at the start. */
public final class ConfluenceRest {

    private ConfluenceRest() {}

    public static void mount(Mounts mounts, Wiki wiki, String baseUrl) {
        // Jackson's own mappers would answer bad JSON in plain text
        ResourceConfig api = RestApplication.empty()
                .register(JacksonFeature.withoutExceptionMappers())
                .register(new Refusals());
        api.register(new ContentResource(wiki, baseUrl));
        api.register(new LabelResource(wiki));
        api.register(new RestrictionResource(wiki, baseUrl));
        api.register(new SiteResource(wiki, baseUrl));
        mounts.add(new Mount("/api/*", new ServletContainer(api), Map.of()));
    }

    /** What the editor's script asks for. */
    public static void mountEditor(Mounts mounts, MacroResource macros) {
        ResourceConfig editor = RestApplication.empty().register(new Refusals()).register(macros);
        mounts.add(new Mount("/host/1.0/macros/*", new ServletContainer(editor), Map.of()));
    }

    /** What was sent, for tests. */
    public static void mountMails(Mounts mounts, Mailing mailing) {
        ResourceConfig mails = RestApplication.empty().register(new Refusals());
        mails.register(new MailResource(mailing.received(), mailing.faults()));
        mounts.add(new Mount("/host/1.0/mails/*", new ServletContainer(mails), Map.of()));
    }

    /** The calls that only tests use. */
    public static void mountHost(Mounts mounts, Wiki wiki, Plugin plugin, JobSchedule jobs, Preferences preferences) {
        ResourceConfig host = RestApplication.empty().register(new Refusals());
        host.register(new HostResource(wiki, plugin, jobs, preferences));
        mounts.add(new Mount("/host/1.0/*", new ServletContainer(host), Map.of()));
    }
}
