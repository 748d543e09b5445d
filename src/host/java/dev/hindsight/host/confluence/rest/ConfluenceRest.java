package dev.hindsight.host.confluence.rest;

import dev.hindsight.host.confluence.jobs.JobSchedule;
import dev.hindsight.host.confluence.plugin.Mount;
import dev.hindsight.host.confluence.plugin.Mounts;
import dev.hindsight.host.confluence.plugin.Plugin;
import dev.hindsight.host.confluence.plugin.RestApplication;
import dev.hindsight.host.confluence.rendering.Wiki;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Puts the site's own REST beside that of plugins. Used once, at the start. */
public final class ConfluenceRest {

    private ConfluenceRest() {}

    public static void mount(Mounts mounts, Wiki wiki, String baseUrl) {
        add(
                mounts,
                "/api/*",
                Map.of(
                        ContentResource.class, new ContentResource(wiki, baseUrl),
                        LabelResource.class, new LabelResource(wiki),
                        RestrictionResource.class, new RestrictionResource(wiki, baseUrl),
                        SiteResource.class, new SiteResource(wiki, baseUrl)));
    }

    /** The calls that only tests use. */
    public static void mountHost(Mounts mounts, Wiki wiki, Plugin plugin, JobSchedule jobs) {
        add(mounts, "/host/1.0/*", Map.of(HostResource.class, new HostResource(wiki, plugin, jobs)));
    }

    private static void add(Mounts mounts, String pattern, Map<Class<?>, Object> resources) {
        ResourceConfig api = RestApplication.of(resources).register(new Refusals());
        mounts.add(new Mount(pattern, new ServletContainer(api), Map.of()));
    }
}
