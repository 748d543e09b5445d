package dev.hindsight.host.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.servlet.Filter;
import javax.servlet.Servlet;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;

/**
 * A servlet container with one web application: filters and servlets are added in order, then it is started once and stopped
 * once. It serves no files. To be set up and stopped by one thread; requests come on Tomcat's threads.
 */
public final class WebServer {

    // Kept here, because java.util.logging forgets the level of a logger that nobody holds
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("org.apache.catalina"), Logger.getLogger("org.apache.coyote"));

    // Warns of javax.activation, which nothing here uses
    private static final Logger JERSEY_PROVIDERS =
            Logger.getLogger("org.glassfish.jersey.message.internal.MessagingBinders");

    private final Tomcat tomcat = new Tomcat();
    private final StandardContext context;
    private final String contextPath;

    /**
     * @param port 0 for any free port
     * @param contextPath such as {@code /jira}
     * @param folder for the container's own files; made when absent
     */
    public WebServer(int port, String contextPath, Path folder) throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        JERSEY_PROVIDERS.setLevel(Level.SEVERE);
        this.contextPath = contextPath;
        Path base = Files.createDirectories(folder.toAbsolutePath());
        tomcat.setBaseDir(base.toString());
        tomcat.setPort(port);
        tomcat.setHostname("localhost");
        tomcat.getConnector().setThrowOnFailure(true);
        // Everybody's password is known, so other machines must not get in
        tomcat.getConnector().setProperty("address", "localhost");
        tomcat.getConnector().setURIEncoding("UTF-8");
        context = (StandardContext) tomcat.addContext(contextPath, base.toString());
        // Tomcat would take the application's, which is another one when the host runs on Tomcat 10.1
        context.setParentClassLoader(WebServer.class.getClassLoader());
        context.setClearReferencesObjectStreamClassCaches(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesThreadLocals(false);
        context.setSessionTimeout(12 * 60);
        // As both products' first filter does: browsers name no encoding for a form, and Tomcat would take Latin-1
        context.setRequestCharacterEncoding("UTF-8");
        context.setUseHttpOnly(true);
        context.getPipeline().addValve(new ConnectionValve());
        ExchangeLog.current()
                .ifPresent(log -> filter(
                        "exchanges", new ExchangeFilter(log), "/rest/api/*", "/rest/auth/*", "/rest/jira-webhook/*"));
    }

    /** Patterns as in a web.xml. Filters run in the order in which they were added. */
    public WebServer filter(String name, Filter filter, String... patterns) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(name);
        definition.setFilter(filter);
        definition.setAsyncSupported("true");
        context.addFilterDef(definition);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName(name);
        for (String pattern : patterns) {
            mapping.addURLPattern(pattern);
        }
        context.addFilterMap(mapping);
        return this;
    }

    /** Patterns as in a web.xml. */
    public WebServer servlet(String name, Servlet servlet, String... patterns) {
        var wrapper = Tomcat.addServlet(context, name, servlet);
        wrapper.setAsyncSupported(true);
        for (String pattern : patterns) {
            wrapper.addMapping(pattern);
        }
        return this;
    }

    /** Throws IllegalStateException, naming the port, when it is taken. */
    public void start() {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            throw new IllegalStateException(
                    "The web server for " + contextPath + " could not start on port "
                            + tomcat.getConnector().getPort() + ". Is the port taken?",
                    e);
        }
    }

    /** The port that is listened on; known after the start. */
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Such as {@code http://localhost:2990/jira}; known after the start. */
    public String baseUrl() {
        return "http://localhost:" + port() + contextPath;
    }

    public void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException("The web server for " + contextPath + " could not stop.", e);
        }
    }
}
