package dev.hindsight.settings.adapter;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.finding.Impact;
import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.NotDoneResolutions;
import dev.hindsight.item.SampleItems;
import dev.hindsight.item.SyncSchedule;
import dev.hindsight.item.WaitReason;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

/** The settings of the site: what is shown, what is stored, and what is said. */
public class SettingsServletTest {

    private final FormRoots roots = new FormRoots();
    private final FormBrowser page = SettingsPage.of(roots);

    @Test
    public void beginsWithWhatHoldsByItself() {
        assertGolden("settings-new", page.get().html());
    }

    @Test
    public void offersWhatJiraHas() {
        set(IssueSettings.LINK, "jira");
        set(IssueSettings.PROJECT, "OPS");

        assertGolden("settings", page.get().html());
    }

    @Test
    public void storesWhatTheFormHolds() {
        FormBrowser.Answer answer = page.post(form("project", "PLAT", "priority-high", "2", "required-high", "owner"));

        assertEquals("/wiki/plugins/servlet/hindsight/settings?done=save&count=0", answer.location());
        assertEquals(Optional.of("jira"), text(IssueSettings.LINK));
        assertEquals(Optional.of("PLAT"), text(IssueSettings.PROJECT));
        assertEquals(Optional.of("2"), text(IssueSettings.priority(Impact.HIGH)));
        assertContains(page.follow(answer), "aui-message-success", "<p>Settings saved.</p>");
    }

    @Test
    public void whatTheFormDoesNotHoldStaysAsItIs() {
        page.post(form("issue-type", "Bug"));

        page.post("project", "PLAT");

        assertEquals(Optional.of("Bug"), text(IssueSettings.ISSUE_TYPE));
        assertEquals(Optional.of("PLAT"), text(IssueSettings.PROJECT));
    }

    @Test
    public void aLinkThatIsGoneKeepsNobodyFromSavingTheRest() {
        set(IssueSettings.LINK, "gone");

        FormBrowser.Answer answer = page.post("project", "PLAT", "issue-details", "page");

        assertEquals(302, answer.status());
        assertEquals(Optional.of("gone"), text(IssueSettings.LINK));
        assertEquals(400, page.post(form("link", "gone")).status());
    }

    @Test
    public void whatIsLeftEmptyIsNotSetAnyMore() {
        page.post(form("issue-type", "Bug", "priority-high", "2"));

        page.post(form("issue-type", "", "priority-high", ""));

        assertEquals("Task", roots.settings.site().get(IssueSettings.ISSUE_TYPE).text());
        assertEquals(Optional.empty(), text(IssueSettings.priority(Impact.HIGH)));
    }

    @Test
    public void offersTheIssueTypesOfTheProjectAndStoresTheirIds() {
        page.post(form("issue-type", "10004"));

        assertEquals(Optional.of("10004"), text(IssueSettings.ISSUE_TYPE));
        assertContains(page.get(), "<option value=\"10002\">Task", "<option value=\"10004\" selected>Bug");
    }

    @Test
    public void showsAnIssueTypeThatAnOlderReleaseStoredByItsNameAsTheOneOfThatName() {
        page.post(form());
        set(IssueSettings.ISSUE_TYPE, "Bug");

        assertContains(page.get(), "<option value=\"10004\" selected>Bug");
    }

    @Test
    public void showsTheUsualIssueTypeWhileNobodyHasChosen() {
        page.post(form());

        assertContains(page.get(), "<option value=\"10002\" selected>Task");
    }

    @Test
    public void keepsAnIssueTypeThatTheProjectDoesNotHave() {
        page.post(form("issue-type", "10077"));

        assertContains(page.get(), "<option value=\"10077\" selected>10077");
    }

    @Test
    public void ticksTheResolutionsThatDoNotCountAsDoneWhileNobodyHasChosen() {
        set(IssueSettings.LINK, "jira");

        assertContains(
                page.get(),
                "name=\"not-done-resolutions\" value=\"10000\"><span class=\"aui-form-glyph\"></span> Done",
                "name=\"not-done-resolutions\" value=\"10001\" checked><span class=\"aui-form-glyph\"></span> Won&#39;t Do");
    }

    @Test
    public void keepsThatNoResolutionIsTicked() {
        page.post(form("not-done-resolutions", "none"));

        assertEquals(Optional.of(SettingKind.NONE), text(NotDoneResolutions.SETTING));
        assertContains(
                page.get(),
                "name=\"not-done-resolutions\" value=\"10001\"><span class=\"aui-form-glyph\"></span> Won&#39;t Do");
    }

    @Test
    public void keepsAResolutionThatJiraNoLongerHas() {
        page.post(form("not-done-resolutions", "none", "not-done-resolutions", "77"));

        assertEquals(Optional.of("77"), text(NotDoneResolutions.SETTING));
        assertContains(
                page.get(),
                "name=\"not-done-resolutions\" value=\"77\" checked><span class=\"aui-form-glyph\"></span> 77");
    }

    @Test
    public void testsWhatIsEnteredAndKeepsItUnsaved() {
        FormBrowser.Answer answer =
                page.post(form("project", "PLAT", "issue-type", "Bug", "service-account", "carol", "do", "test"));

        assertEquals(200, answer.status());
        assertContains(
                answer,
                "data-check=\"project-seen\" data-kind=\"ok\"",
                "You can view the project PLAT",
                "The service account carol can view the project PLAT.",
                "<p class=\"hindsight-headline\"><strong>Ready, 1 warning</strong></p>",
                "<option value=\"PLAT\" selected>",
                " selected>Bug",
                "name=\"service-account\" value=\"carol\"");
        assertEquals(Optional.empty(), text(IssueSettings.PROJECT));
        assertEquals(Optional.empty(), roots.connections.serviceAccount("jira"));
    }

    @Test
    public void testsALinkAloneBeforeTheRestIsChosen() {
        assertContains(
                page.post("link", "jira", "do", "test"), "data-check=\"jira-answers\"", "data-check=\"no-project\"");
    }

    @Test
    public void saysWhereToAuthorizeTheLink() {
        set(IssueSettings.LINK, "jira");
        roots.jira
                .failures()
                .shutOut("root-key", new JiraException.NotAuthorized(URI.create("http://jira.example/ok")));

        assertContains(
                page.get(),
                "aui-message-warning",
                "<a href=\"http://jira.example/ok\">",
                "name=\"project\" value=\"\"");
    }

    @Test
    public void namesTheAccountThatReadsForTheLink() {
        page.post(form("service-account", "carol"));

        assertEquals(Optional.of("carol-key"), roots.connections.serviceAccount("jira"));
        assertContains(page.get(), "name=\"service-account\" value=\"carol\"");
        page.post(form("service-account", ""));
        assertEquals(Optional.empty(), roots.connections.serviceAccount("jira"));
    }

    @Test
    public void saysHowManyFindingsWaitedForThis() {
        wait("one", WaitReason.Code.NOT_SET_UP);
        assertContains(page.follow(page.post(form())), "1 finding waited for this and is being sent.");

        wait("two", WaitReason.Code.NOT_SET_UP);
        wait("three", WaitReason.Code.LINK_GONE);
        wait("four", WaitReason.Code.UNREACHABLE);
        assertContains(page.follow(page.post(form())), "3 findings waited for this and are being sent.");
    }

    @Test
    public void showsTheAddressOfAWebhookOnce() {
        FormBrowser.Answer answer = page.post(form("project", "PLAT", "do", "new-webhook"));

        assertEquals(200, answer.status());
        assertContains(answer, "/rest/hindsight/1.0/jira/jira/events?token=", "<option value=\"PLAT\" selected>");
        assertFalse(page.get().html().contains("token="));
    }

    @Test
    public void setsUpTheWebhook() {
        FormBrowser.Answer answer = page.post("link", "jira", "project", "OPS", "do", "set-up-webhook");

        assertEquals(1, roots.administration.webhooks().size());
        assertContains(answer, "Webhook set up.", "<option value=\"OPS\" selected>");
    }

    @Test
    public void setsUpNoWebhookWithoutALink() {
        assertContains(page.post("link", "", "do", "new-webhook"), "No application link is selected.");
        assertContains(page.post("link", "gone", "do", "new-webhook"), "No application link is selected.");
        assertEquals(List.of(), roots.links.all());
    }

    @Test
    public void asksWhetherTheSiteWasRenamed() {
        roots.wiki.moveTo("http://renamed.example");
        assertContains(
                page.get(),
                "http://wiki.example",
                "name=\"atl_token\" value=\"proof\"><button class=\"aui-button\" name=\"do\" value=\"confirm-address\"");

        FormBrowser.Answer answer = page.post("do", "confirm-address");

        assertTrue(roots.installation.mayWrite());
        assertContains(page.follow(answer), "New base URL confirmed.");
    }

    @Test
    public void theEnterKeySavesEvenWhileAMessageOffersAButton() {
        roots.wiki.moveTo("http://renamed.example");

        String html = page.get().html();
        String form = html.substring(html.indexOf("id=\"hindsight-form\""));

        assertEquals("save", form.replaceFirst("(?s)^.*?<button[^>]* name=\"do\" value=\"([^\"]*)\".*$", "$1"));
        assertFalse(html, html.contains("form=\"hindsight-form\""));
    }

    private void wait(String uid, WaitReason.Code code) {
        SyncSchedule schedule = SyncSchedule.NONE.deferred(
                new WaitReason(code), roots.clock.instant().plusSeconds(900));
        roots.items.add(
                List.of(SampleItems.item(uid).withState(ItemState.WAITING).withSchedule(schedule)));
    }

    private void set(Setting<?> setting, String text) {
        roots.settings.store(Optional.empty(), Map.of(setting, text));
    }

    private Optional<String> text(Setting<?> setting) {
        return roots.settings.site().text(setting);
    }

    /** A form with what the site needs; what is given stands in its place. */
    static String[] form(String... namesAndValues) {
        List<String> form = new ArrayList<>(Arrays.asList(namesAndValues));
        List<String> needed = List.of("link", "jira", "project", "OPS", "issue-details", "page");
        for (int i = 0; i < needed.size(); i += 2) {
            if (!form.contains(needed.get(i))) {
                form.add(needed.get(i));
                form.add(needed.get(i + 1));
            }
        }
        return form.toArray(new String[0]);
    }

    static void assertContains(FormBrowser.Answer answer, String... parts) {
        for (String part : parts) {
            assertTrue(
                    part + " in " + answer.status() + answer.html(),
                    answer.html().contains(part));
        }
    }
}
