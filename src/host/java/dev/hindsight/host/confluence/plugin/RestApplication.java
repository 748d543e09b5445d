package dev.hindsight.host.confluence.plugin;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The settings that all REST in the host has in common. */
public final class RestApplication {

    // Jersey doubts every resource that comes as an object; kept, because java.util.logging forgets the level otherwise
    private static final Logger DOUBTS = Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    private RestApplication() {}

    /** Without resources yet, but with the checks of their annotations. Refusals keep their own bodies instead of the container's error page. */
    public static ResourceConfig empty() {
        DOUBTS.setLevel(Level.SEVERE);
        ResourceConfig resources = new ResourceConfig();
        resources.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        resources.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        resources.register(new RestGuards());
        return resources;
    }
}
