package dev.hindsight.host.confluence.plugin;

import java.util.Map;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The settings that all REST in the host has in common. Stateless. */
public final class RestApplication {

    private RestApplication() {}

    /** Without resources yet, but with the checks of their annotations. Refusals keep their own bodies instead of the container's error page. */
    public static ResourceConfig empty() {
        ResourceConfig resources = new ResourceConfig();
        resources.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        resources.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        resources.register(new RestGuards());
        return resources;
    }

    /**
     * With resources that are there already. All are bound by one binder, since Jersey takes only one instance of each
     * class that is registered.
     */
    public static ResourceConfig of(Map<Class<?>, Object> bound) {
        ResourceConfig resources = empty();
        bound.keySet().forEach(resources::register);
        resources.register(new AbstractBinder() {
            @Override
            @SuppressWarnings("unchecked") // each object is of just this class
            protected void configure() {
                bound.forEach((type, resource) -> bind(resource).to((Class<Object>) type));
            }
        });
        return resources;
    }
}
