package dev.hindsight.host.confluence;

import dev.hindsight.host.confluence.database.Database;
import dev.hindsight.host.confluence.editor.EditorScripts;
import dev.hindsight.host.confluence.editor.MacroResource;
import dev.hindsight.host.confluence.pages.Decorator;
import dev.hindsight.host.confluence.pages.Downloads;
import dev.hindsight.host.confluence.pages.Frames;
import dev.hindsight.host.confluence.pages.RequestUser;
import dev.hindsight.host.confluence.pages.TokenServlet;
import dev.hindsight.host.confluence.pages.WikiPages;
import dev.hindsight.host.confluence.plugin.MountServlet;
import dev.hindsight.host.confluence.rest.ConfluenceRest;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.LinkKind;
import dev.hindsight.host.server.PersonalTokens;
import dev.hindsight.host.server.ScriptPolicy;
import dev.hindsight.host.server.SignIn;
import dev.hindsight.host.server.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small but strict stand-in for Confluence Data Center, at {@code /confluence} on its own port, with one plugin. Not for
 * production. To be started and stopped once, by one thread.
 */
public final class EmbeddedConfluence implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedConfluence.class);
    private static final Path CLASSES = Path.of("target", "classes");

    private final HostOptions options;
    private final URI jira;
    private final WebServer server;
    private final Database database;
    private final Parts parts;
    private Consumer<String> listening = address -> {};
    private boolean firstStart;

    /** With the plugin from {@code target/classes}, or from the jar that the options name. */
    public EmbeddedConfluence(HostOptions options, String jiraUrl) {
        this(options, jiraUrl, CLASSES);
    }

    /** With the plugin from another folder of compiled classes. */
    public EmbeddedConfluence(HostOptions options, String jiraUrl, Path pluginFolder) {
        this.options = options;
        this.jira = URI.create(jiraUrl);
        try {
            server = new WebServer(
                    options.confluencePort(),
                    HostOptions.CONFLUENCE_CONTEXT,
                    options.data().resolve("confluence-server-" + options.node()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + options.data() + " cannot be used.", e);
        }
        database = new Database(options.database());
        parts = new Parts(options, jira, database, this::siteUrl, pluginFolder);
    }

    /** Is told the address as soon as it is known, before the site asks Jira for anything. To be called before the start. */
    public void whenListening(Consumer<String> told) {
        listening = told;
    }

    /** Ready, with the plugin enabled, when it returns. Throws IllegalStateException when the port is taken. */
    public void start() {
        Frames frames = new Frames(parts.modules().webResources());
        if (options.strictScripts()) {
            server.filter("scripts", new ScriptPolicy(), "/*");
        }
        server.filter(
                        "sign-in",
                        new SignIn(Frames.FRAME, options.passwordsForRest(), List.of(new PersonalTokens("confluence"))),
                        "/*")
                .filter("request-user", new RequestUser(parts.preferences()), "/*")
                .filter("decorator", new Decorator(frames), "/plugins/servlet/*")
                .servlet("rest", new MountServlet(parts.modules().rest().mounts()), "/rest/*")
                .servlet(
                        "plugin-servlets",
                        new MountServlet(parts.modules().servlets().mounts()),
                        "/plugins/servlet/*")
                .servlet("token", new TokenServlet(parts.tokens(), frames), "/plugins/servlet/host/token")
                .servlet("editor-scripts", new EditorScripts(), "/s/editor/*")
                .servlet("downloads", new Downloads(parts.modules().webResources()), "/download/resources/*")
                .servlet(
                        "pages",
                        WikiPages.servlet(
                                parts.wiki(), parts.plugin(), parts.modules(), parts.texts(), parts.preferences()),
                        "/");
        firstStart = parts.wiki().site().prepare(database, parts.wiki().pages());
        parts.mailing().start();
        server.start();
        listening.accept(siteUrl());
        ConfluenceRest.mount(parts.modules().rest().mounts(), parts.wiki(), siteUrl());
        ConfluenceRest.mountHost(
                parts.modules().rest().mounts(), parts.wiki(), parts.plugin(), parts.jobs(), parts.preferences());
        ConfluenceRest.mountMails(parts.modules().rest().mounts(), parts.mailing());
        ConfluenceRest.mountEditor(
                parts.modules().rest().mounts(),
                new MacroResource(parts.modules().editorMacros()::all, parts.texts()));
        if (options.link() == LinkKind.TOKEN) {
            parts.authorize(jira, siteUrl());
        }
        if (parts.plugin().key().isEmpty()) {
            log.warn("There is no plugin: no atlassian-plugin.xml was found.");
        }
        parts.plugin().enable();
    }

    private String siteUrl() {
        return options.siteUrl().orElseGet(server::baseUrl);
    }

    /** This node's, such as {@code http://localhost:1990/confluence}, without a slash at the end; known after the start. */
    public String baseUrl() {
        return server.baseUrl();
    }

    /** Whether this start made the spaces, which is so with a new database only. */
    public boolean isFirstStart() {
        return firstStart;
    }

    public void stop() {
        parts.plugin().unload();
        server.stop();
        parts.mailing().close();
        database.close();
    }

    @Override
    public void close() {
        stop();
    }
}
