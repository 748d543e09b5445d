package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * All that people see of the plugin can be read and used by everybody, in both languages, light and dark, on a wide screen and on a
 * phone, and runs no script that stands in a page. Where no browser is installed, this is skipped.
 */
public class BrowserScreensTest {

    @ClassRule
    public static final Products PRODUCTS = Products.embedded("browser", Map.of());

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    /** Keeps what the page's policy has blocked. */
    private static final String WATCH = """
            window.blocked = [];
            document.addEventListener('securitypolicyviolation', e => window.blocked.push(e.violatedDirective + ' ' + e.sample + e.blockedURI));
            """;

    private static final Map<String, List<String>> UNUSABLE = new TreeMap<>();
    private static final Map<String, String> BLOCKED = new TreeMap<>();

    private static Chromium browser;

    @BeforeClass
    public static void goOverAllScreens() throws Exception {
        Screens screens = new Screens(PRODUCTS);
        browser = BROWSER.chromium();
        browser.runFirst(WATCH);
        String site = PRODUCTS.host().confluenceUrl();
        browser.signIn(site, "alice");
        inBothLanguages("alice", screens.ofAuthors());
        browser.signIn(site, "admin");
        browser.open(site + "/authenticate.action");
        browser.type("#password", "admin");
        browser.press("#authenticateButton", site + "/admin/console.action");
        inBothLanguages("admin", screens.ofAdministrators());
    }

    private static void inBothLanguages(String reader, List<Screen> screens) throws IOException {
        for (String language : List.of("de_DE", "en_GB")) {
            PRODUCTS.admin()
                    .client()
                    .put("/rest/host/1.0/users/" + reader, Map.of("language", language))
                    .expect(200);
            for (Screen screen : screens) {
                look(screen, screen.name() + " " + language);
            }
        }
    }

    /** Each two of language, colors and width come together once; what a reader prints has one look only. */
    private static void look(Screen screen, String name) throws IOException {
        boolean german = name.endsWith("de_DE");
        browser.size(1280, 900);
        browser.preferColors(german && !screen.printed() ? "dark" : "light");
        screen.reached().accept(browser);
        Axe axe = new Axe(browser);
        seen(name, german && !screen.printed() ? "dark" : "light", 1280, axe.findings(screen.ours()));
        if (!screen.printed()) {
            browser.size(390, 900);
            browser.preferColors(german ? "light" : "dark");
            seen(name, german ? "light" : "dark", 390, axe.findings(screen.ours()));
        }
        BLOCKED.put(name, browser.evaluate("window.blocked.join()"));
    }

    private static void seen(String name, String colors, int width, List<String> findings) throws IOException {
        String look = String.join("-", name.replace(' ', '-'), colors, Integer.toString(width));
        UNUSABLE.put(look, findings);
        String folder = System.getProperty("screens.pictures", "");
        if (!folder.isEmpty()) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, look + ".png"), browser.picture(width));
        }
    }

    @Test
    public void nothingKeepsAnybodyFromReadingOrUsingIt() {
        assertFalse(UNUSABLE.isEmpty());
        UNUSABLE.values().removeIf(List::isEmpty);
        assertEquals("", lines(UNUSABLE));
    }

    @Test
    public void noScriptIsBlocked() {
        assertFalse(BLOCKED.isEmpty());
        BLOCKED.values().removeIf(String::isEmpty);
        assertEquals(Map.of(), BLOCKED);
    }

    /** Else the other tests would find nothing on any page. */
    @Test
    public void whatIsWrongInAPageIsFound() {
        browser.open(PRODUCTS.host().confluenceUrl() + "/");
        browser.run("""
                const script = document.createElement('script');
                script.textContent = 'window.ran = true';
                document.body.append(script);
                document.body.insertAdjacentHTML('beforeend', '<p id="pale" style="color:#999;background:#aaa">Pale</p>');
                """);

        browser.awaitTrue("window.blocked.length === 1 && window.ran === undefined");
        assertEquals(1, new Axe(browser).findings("#pale").size());
    }

    private static String lines(Map<String, List<String>> findings) {
        StringBuilder lines = new StringBuilder();
        findings.forEach((screen, found) -> found.forEach(
                one -> lines.append('\n').append(screen).append(": ").append(one)));
        return lines.toString();
    }
}
