package dev.hindsight.host.jira;

import dev.hindsight.host.jira.fault.FaultFilter;
import dev.hindsight.host.jira.json.ReaderLanguage;
import dev.hindsight.host.jira.pages.JiraPages;
import dev.hindsight.host.jira.rest.RestServlet;
import dev.hindsight.host.jira.site.JiraSite;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.PersonalTokens;
import dev.hindsight.host.server.SignIn;
import dev.hindsight.host.server.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/**
 * A small but strict stand-in for Jira Data Center, at {@code /jira} on its own port, with its data in one file. Not for
 * production. To be started and stopped once, by one thread.
 */
public final class EmbeddedJira implements AutoCloseable {

    private final WebServer server;
    private final JiraSite site;
    private final Callbacks callbacks;

    /** Reads the kept data; serves nothing before {@link #start()}. */
    public EmbeddedJira(HostOptions options, Clock clock) {
        try {
            server = new WebServer(
                    options.jiraPort(), HostOptions.JIRA_CONTEXT, options.data().resolve("jira-server"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + options.data() + " cannot be used.", e);
        }
        site = new JiraSite(options, clock, server::baseUrl);
        callbacks = new Callbacks(options.confluenceUrl());
        server.filter("requests", site.requests(), "/*");
        server.filter(
                "sign-in",
                new SignIn(
                        JiraPages.FRAME,
                        options.passwordsForRest(),
                        List.of(new LinkScheme(), new TokenScheme(site.store()), new PersonalTokens("jira"))),
                "/*");
        server.filter("language", new ReaderLanguage(options.jiraHabits().germanReaders()), "/rest/*");
        server.filter("faults", new FaultFilter(site.faults()), "/*");
        server.servlet("rest", new RestServlet(site), "/rest/*");
        server.servlet("authorize", new AuthorizePage(site, callbacks), "/plugins/servlet/host/authorize");
        server.servlet("pages", new JiraPages(site), "/");
    }

    /** Throws IllegalStateException when the port is taken. */
    public void start() {
        server.start();
    }

    /** Such as {@code http://localhost:2990/jira}, without a slash at the end; known after the start. */
    public String baseUrl() {
        return server.baseUrl();
    }

    /**
     * Where people are sent back to with an access token; the default is the chosen port of Confluence. Needed when Confluence
     * listens on any free port.
     */
    public void confluenceIsAt(String confluenceUrl) {
        callbacks.allow(confluenceUrl);
    }

    public void stop() {
        server.stop();
        site.close();
    }

    @Override
    public void close() {
        stop();
    }
}
