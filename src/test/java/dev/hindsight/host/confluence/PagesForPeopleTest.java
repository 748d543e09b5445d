package dev.hindsight.host.confluence;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.endsWith;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Test;

public class PagesForPeopleTest {

    @ClassRule
    public static final ProbedSite SITE = new ProbedSite();

    private static final String EVERY_SCRIPT = "Bericht – größer 日本 ж 😀";
    private static final Pattern TOKEN = Pattern.compile("name=\"atl_token\" value=\"([^\"]+)\"");

    @Test
    public void publishesWhatIsTypedIntoTheEditor() {
        Caller bob = SITE.as(People.BOB);
        String title = ProbedSite.title("typed");
        String form = "/pages/createpage.action?spaceKey=OPS";

        Caller.Reply published = bob.form(
                form,
                "atl_token=" + token(bob, form) + "&title=" + Html.urlPart(title) + "&labels=one+two&body="
                        + Html.urlPart("<p>Typed</p>"));

        assertThat(published.location(), containsString("/pages/viewpage.action?pageId="));
        String html = bob.get(path(published.location())).body();
        assertThat(html, containsString("<p>Typed</p>"));
        assertThat(html, containsString("<span class=\"lozenge\">one</span>"));
    }

    @Test
    public void keepsEveryCharacterOfAForm() {
        Caller bob = SITE.as(People.BOB);
        String title = ProbedSite.title(EVERY_SCRIPT);
        String form = "/pages/createpage.action?spaceKey=OPS";

        Caller.Reply published = bob.form(
                form,
                "atl_token=" + token(bob, form) + "&title=" + Html.urlPart(title) + "&remark="
                        + Html.urlPart(EVERY_SCRIPT) + "&labels=" + Html.urlPart("größe") + "&body="
                        + Html.urlPart("<p>" + EVERY_SCRIPT + "</p>"));

        String id = path(published.location()).replaceFirst(".*pageId=", "");
        JsonNode page = bob.get("/rest/api/content/" + id + "?expand=body.storage,version,metadata.labels")
                .json();
        assertEquals(title, page.path("title").asText());
        assertEquals(
                "<p>" + EVERY_SCRIPT + "</p>", page.at("/body/storage/value").asText());
        assertEquals(EVERY_SCRIPT, page.at("/version/message").asText());
        assertEquals("größe", page.at("/metadata/labels/results/0/name").asText());
    }

    @Test
    public void keepsWhatWasTypedWhenItCannotBePublished() {
        Caller bob = SITE.as(People.BOB);
        String form = "/pages/createpage.action?spaceKey=OPS";

        Caller.Reply shown = bob.form(
                form, "atl_token=" + token(bob, form) + "&title=Broken&body=" + Html.urlPart("<p>never closed"));

        assertThat(shown.body(), containsString("Error parsing xhtml"));
        assertThat(shown.body(), containsString("&lt;p&gt;never closed</textarea>"));
    }

    @Test
    public void changesNothingWithoutTheFormsToken() {
        String id = SITE.page(People.ALICE, ProbedSite.title("stays"), "<p/>")
                .path("id")
                .asText();

        assertEquals(
                403,
                SITE.as(People.BOB)
                        .form("/pages/removepage.action", "pageId=" + id)
                        .status());
    }

    @Test
    public void showsOldVersions() {
        String title = ProbedSite.title("versions");
        String id = SITE.page(People.ALICE, title, "<p>first</p>").path("id").asText();
        SITE.as(People.ALICE).put("/rest/api/content/" + id, Caller.update(title, 2, "<p>second</p>"));
        Caller bob = SITE.as(People.BOB);

        Matcher old = Pattern.compile("pageId=(\\d+)\">v. 1<")
                .matcher(bob.get("/pages/viewpreviousversions.action?pageId=" + id)
                        .body());

        assertTrue(old.find());
        assertThat(bob.get("/pages/viewpage.action?pageId=" + old.group(1)).body(), containsString("<p>first</p>"));
    }

    @Test
    public void asksAnAdministratorForThePasswordOncePerSession() {
        Caller admin = SITE.anonymous();
        admin.form("/login", "os_username=admin&os_password=admin");
        Caller.Reply asked = admin.get("/admin/console.action");
        assertThat(asked.location(), containsString("/authenticate.action?destination="));
        String form = path(asked.location());

        Caller.Reply confirmed = admin.form(
                form,
                "atl_token=" + token(admin, form) + "&password=admin&destination=/confluence/admin/console.action");

        assertThat(confirmed.location(), endsWith("/confluence/admin/console.action"));
        assertEquals(200, admin.get("/admin/console.action").status());
    }

    private static String token(Caller caller, String form) {
        Matcher matcher = TOKEN.matcher(caller.get(form).body());
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/confluence") + "/confluence".length());
    }
}
