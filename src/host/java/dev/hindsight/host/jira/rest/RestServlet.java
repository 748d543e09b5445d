package dev.hindsight.host.jira.rest;

import dev.hindsight.host.jira.site.JiraSite;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.servlet.ServletContainer;

/** All REST resources in one servlet, to be mapped to {@code /rest/*}. */
public final class RestServlet extends ServletContainer {

    public RestServlet(JiraSite site) {
        super(configuration(site));
    }

    private static ResourceConfig configuration(JiraSite site) {
        ResourceConfig config = new ResourceConfig(
                ServerResource.class,
                SessionResource.class,
                CatalogResource.class,
                CreateMetaResource.class,
                IssueCreationResource.class,
                IssueResource.class,
                IssuePartsResource.class,
                IssuePeopleResource.class,
                CommentResource.class,
                IssueLinkResource.class,
                RemoteLinkResource.class,
                SearchResource.class,
                UserResource.class,
                WebhookResource.class,
                HostResource.class,
                ProblemMapper.class,
                UnknownMapper.class);
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(site).to(JiraSite.class);
                bindAsContract(Call.class).in(RequestScoped.class);
            }
        });
        return config;
    }
}
