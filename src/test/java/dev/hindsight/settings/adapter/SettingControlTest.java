package dev.hindsight.settings.adapter;

import static dev.hindsight.settings.adapter.SettingsServletTest.assertContains;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormRoots;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.issue.JiraOptions.Choice;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.Test;

/** What holds by itself is shown as it would be entered, whatever a setting is read as. */
public class SettingControlTest {

    private static final SettingKind NUMBERS = new SettingKind.Text(Pattern.compile("[0-9, ]+"));

    private final FormRoots roots = new FormRoots();

    @Test
    public void aNumber() {
        assertContains(shown(Setting.ofSite("days", NUMBERS, Integer::valueOf, 15)), "value=\"15\"");
    }

    @Test
    public void severalNumbers() {
        Setting<List<Integer>> days = Setting.ofSite(
                "days",
                NUMBERS,
                text -> Arrays.stream(text.split(", ")).map(Integer::valueOf).toList(),
                List.of(30, 60, 90));

        assertContains(shown(days), "value=\"30, 60, 90\"");
    }

    @Test
    public void nothing() {
        assertContains(shown(Setting.ofSite("days", NUMBERS)), "value=\"\"");
    }

    @Test
    public void somethingThatCannotBeEntered() {
        assertContains(shown(Setting.ofSite("days", NUMBERS, text -> text, "by moonlight")), "value=\"\"");
    }

    @Test
    public void theFirstIssueTypeWhereNoneHasTheStandardName() {
        roots.administration.offer(new Choice("10010", "Aufgabe"), new Choice("10011", "Fehler"));
        set(IssueSettings.LINK, "jira");
        set(IssueSettings.PROJECT, "OPS");

        assertContains(SettingsPage.of(roots).get(), "<option value=\"10010\" selected>Aufgabe");

        set(IssueSettings.ISSUE_TYPE, "Idea");
        assertContains(SettingsPage.of(roots).get(), "<option value=\"Idea\" selected>Idea");
    }

    private void set(Setting<?> setting, String text) {
        roots.settings.store(Optional.empty(), Map.of(setting, text));
    }

    private FormBrowser.Answer shown(Setting<?> setting) {
        FormServlet servlet = new FormServlet(roots.site.as("root").frame(), FormRights.SITE_ADMINISTRATORS) {
            @Override
            protected Optional<FormPage> page(FormContext context) {
                EffectiveSettings nothing = new EffectiveSettings(Map.of(), Map.of());
                JiraChoices jira = new JiraChoices(roots.connections, () -> nothing, "root-key");
                SettingControl control = new SettingControl(setting, nothing, false, context, jira);
                return Optional.of(new FormPage("sample", "Sample").field(new FormField("days", "Days", control::get)));
            }
        };
        return new FormBrowser(servlet, "/sample").get();
    }
}
