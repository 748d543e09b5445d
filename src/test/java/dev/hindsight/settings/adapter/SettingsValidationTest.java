package dev.hindsight.settings.adapter;

import static org.junit.Assert.assertEquals;

import dev.hindsight.frame.FormBrowser;
import dev.hindsight.frame.FormRoots;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** What can be entered for each kind of setting, for the site and for a space. */
@RunWith(Parameterized.class)
public class SettingsValidationTest {

    private final FormRoots roots = new FormRoots();
    private final boolean ofSpace;
    private final String field;
    private final String entered;
    private final boolean right;

    public SettingsValidationTest(boolean ofSpace, String field, String entered, boolean right) {
        this.ofSpace = ofSpace;
        this.field = field;
        this.entered = entered;
        this.right = right;
    }

    @Parameters(name = "space {0}: {1} = \"{2}\" is right: {3}")
    public static List<Object[]> table() {
        return List.of(
                site("link", "jira", true),
                site("link", "no such link", false),
                site("link", "", false),
                site("project", "OPS", true),
                site("project", "no key", false),
                site("project", "", false),
                site("issue-type", "Sub-task", true),
                site("issue-type", "", true),
                site("parent", "OPS-1", true),
                site("parent", "", true),
                site("parent", "OPS", false),
                site("parent", "ops-1", false),
                space("parent", "OPS-1", true),
                space("parent", "OPS-", false),
                site("priority-high", "2", true),
                site("priority-high", "High", false),
                site("priority-high", "", true),
                site("required-high", "owner", true),
                site("required-high", "none", true),
                site("required-high", "none,owner,due", true),
                site("required-high", "nonsense", false),
                site("restricted-pages", "neutral", true),
                site("restricted-pages", "loud", false),
                site("restricted-pages", "", true),
                site("not-done-resolutions", "10001, 10002", true),
                site("not-done-resolutions", "none", true),
                site("not-done-resolutions", "Won't Do", false),
                site("issue-details", "issue", true),
                site("issue-details", "everybody", false),
                site("issue-details", "", true),
                site("service-account", "carol", true),
                site("service-account", "", true),
                site("service-account", "dave", false),
                site("service-account", "nobody", false),
                space("link", "jira", true),
                space("link", "no such link", false),
                space("link", "", true),
                space("project", "", true),
                space("project", "no key", false),
                space("issue-type", "", true),
                space("required-high", "inherit", true),
                space("required-high", "none,inherit", true),
                space("required-high", "inherit,theme", true),
                space("required-high", "owner", true),
                space("restricted-pages", "", true),
                space("restricted-pages", "loud", false));
    }

    private static Object[] site(String field, String entered, boolean right) {
        return new Object[] {false, field, entered, right};
    }

    private static Object[] space(String field, String entered, boolean right) {
        return new Object[] {true, field, entered, right};
    }

    @Test
    public void isChecked() {
        FormBrowser.Answer answer = ofSpace
                ? space().post("space", "OPS", field, entered)
                : site().post(SettingsServletTest.form(field, entered));

        assertEquals(answer.html(), right ? 302 : 400, answer.status());
        assertEquals(!right, answer.html().contains("id=\"hindsight-" + field + "-error\""));
    }

    private FormBrowser site() {
        return new FormBrowser(
                new SettingsServlet(
                        roots.site.as("root").frame(),
                        roots.changeSettings,
                        roots.connections,
                        roots.sync,
                        roots.installation,
                        roots.site),
                "/settings");
    }

    private FormBrowser space() {
        return new FormBrowser(
                new SpaceSettingsServlet(
                        roots.site.as("alice").frame(), roots.changeSettings, roots.connections, roots.sync),
                "/space-settings");
    }
}
