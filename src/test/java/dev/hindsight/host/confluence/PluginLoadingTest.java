package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.People;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;

public class PluginLoadingTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    private static final String IMPORTS = "com.atlassian.activeobjects.external,com.atlassian.annotations.security,"
            + "com.atlassian.applinks.api,com.atlassian.applinks.api.application.jira,"
            + "com.atlassian.confluence.content.render.xhtml,com.atlassian.confluence.content.render.xhtml.storage.macro,"
            + "com.atlassian.confluence.core,com.atlassian.confluence.event.events.content,"
            + "com.atlassian.confluence.event.events.content.page,com.atlassian.confluence.macro,"
            + "com.atlassian.confluence.pages,com.atlassian.confluence.plugin.services,com.atlassian.confluence.user,"
            + "com.atlassian.confluence.xhtml.api,com.atlassian.event.api;version=\"[0,9)\";resolution:=\"optional\",com.atlassian.mail,com.atlassian.mail.server,"
            + "com.atlassian.plugins.rest.api.security.annotation,com.atlassian.sal.api.net,"
            + "com.atlassian.sal.api.transaction,com.atlassian.scheduler,com.atlassian.user,javax.servlet,"
            + "javax.servlet.http,javax.ws.rs,net.java.ao,net.java.ao.schema";

    @After
    public void enableAgain() {
        enabled(true);
    }

    @Test
    public void hidesWhatThePluginDoesNotImport() {
        assertEquals("hidden", seen("org.h2.Driver"));
        assertEquals("hidden", seen("dev.hindsight.host.server.People"));
        assertEquals("hidden", seen("org.springframework.context.ApplicationContext"));
    }

    @Test
    public void showsImportsPrivateLibrariesAndJava() {
        assertEquals("sees PageManager", seen("com.atlassian.confluence.pages.PageManager"));
        assertEquals("sees JiraRestClient", seen("com.atlassian.jira.rest.client.api.JiraRestClient"));
        assertEquals("sees XMLStreamReader", seen("javax.xml.stream.XMLStreamReader"));
    }

    @Test
    public void refusesActiveObjectsBeforeThePluginIsEnabled() {
        assertThat(
                SITE.as(People.BOB).get("/rest/probe/1.0/hasty").body(), containsString("Active Objects is not ready"));
    }

    @Test
    public void takesEverythingAwayWhenDisabledAndBringsItBack() {
        String id = SITE.page(People.ALICE, ProbedSite.title("macro"), "<ac:structured-macro ac:name=\"echo\"/>")
                .path("id")
                .asText();

        enabled(false);
        assertEquals(404, SITE.as(People.BOB).get("/rest/probe/1.0/notes").status());
        assertEquals(
                404, SITE.as(People.ADMIN).get("/plugins/servlet/probe/admin").status());
        assertThat(page(id), containsString("Unknown macro"));
        assertThat(page(id), not(containsString("probe.css")));
        enabled(true);

        assertEquals(200, SITE.as(People.BOB).get("/rest/probe/1.0/notes").status());
        assertThat(page(id), containsString("<echo"));
        assertThat(page(id), containsString("probe:styles/probe.css"));
        assertEquals(
                ".probe{color:red}\n",
                SITE.as(People.BOB)
                        .get("/download/resources/probe:styles/probe.css")
                        .body());
    }

    @Test
    public void listsThePluginsLinksInTheAdministrationConsole() {
        assertThat(SITE.as(People.ADMIN).get("/admin/console.action").body(), containsString(">Probe settings</a>"));
    }

    @Test
    public void loadsAJarWithJustTheImportsOfItsManifest() throws IOException {
        Path jar = ProbePlugin.jar(SITE.path(), IMPORTS + ",org.springframework.beans.factory");
        EmbeddedConfluence confluence = new EmbeddedConfluence(options(jar), "http://localhost:1/jira");
        try {
            confluence.start();
            Caller bob = new Caller(confluence.baseUrl(), People.BOB);

            assertEquals("", bob.get("/rest/probe/1.0/notes").body());
            assertEquals(
                    "hidden",
                    bob.get("/rest/probe/1.0/class/com.atlassian.sal.api.UrlMode")
                            .body());
        } finally {
            confluence.stop();
        }
    }

    @Test
    public void saysWhatAJarForgotToImport() throws IOException {
        Path jar = ProbePlugin.jar(SITE.path(), IMPORTS);
        EmbeddedConfluence confluence = new EmbeddedConfluence(options(jar), "http://localhost:1/jira");
        try {
            LinkageError error = assertThrows(LinkageError.class, confluence::start);

            assertThat(String.valueOf(error.getMessage()), containsString("org/springframework/beans/factory"));
        } finally {
            confluence.stop();
        }
    }

    private static HostOptions options(Path jar) {
        return HostOptions.from(Map.of(
                "confluence.port",
                "0",
                "host.plugin",
                jar.toString(),
                "host.data",
                SITE.path().resolve(UUID.randomUUID().toString()).toString(),
                "host.db",
                "jdbc:h2:mem:" + UUID.randomUUID()));
    }

    private static void enabled(boolean on) {
        assertEquals(
                200,
                SITE.as(People.ADMIN)
                        .post("/rest/host/1.0/plugin", Map.of("enabled", on))
                        .status());
    }

    private static String seen(String name) {
        return SITE.as(People.BOB).get("/rest/probe/1.0/class/" + name).body();
    }

    private static String page(String id) {
        return SITE.as(People.BOB).get("/pages/viewpage.action?pageId=" + id).body();
    }
}
