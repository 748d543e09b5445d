package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.confluence.services.PlatformUser;
import dev.hindsight.host.server.Person;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.DynamicFeature;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.FeatureContext;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * Puts before each resource method what its annotations say about access and cross-site requests. Those of its class do not count: no
 * public plugin was seen to rely on them on Confluence 9 or 10.
 */
final class RestGuards implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        SecurityRule rule = SecurityRule.of(resource.getResourceMethod());
        boolean anySite = SecurityRule.has("XsrfProtectionExcluded", resource.getResourceMethod());
        context.register(new Guard(rule, anySite));
    }

    private record Guard(SecurityRule rule, boolean anySite) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            Optional<Person> person = PlatformUser.current();
            if (!rule.allows(person)) {
                request.abortWith(
                        person.isEmpty()
                                ? refusal(401, "Client must be authenticated to access this resource.")
                                : refusal(403, "You are not allowed to access this resource."));
            } else if (!anySite && CrossSite.isPossible(request)) {
                request.abortWith(refusal(403, "XSRF check failed"));
            }
        }

        private static Response refusal(int status, String message) {
            return Response.status(status)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("status-code", status, "message", message))
                    .build();
        }
    }
}
