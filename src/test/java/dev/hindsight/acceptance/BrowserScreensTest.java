package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * All that people see of the plugin can be read and used by everybody, in both languages, light and dark, on a wide screen and on a
 * phone, and runs no script that stands in a page. Where no browser is installed, this is skipped.
 */
public class BrowserScreensTest {

    @ClassRule
    public static final Products PRODUCTS = Products.inBrowser();

    @ClassRule
    public static final BrowserRule BROWSER = new BrowserRule();

    /** Keeps what the page's policy has blocked. */
    private static final String WATCH = """
            window.blocked = [];
            document.addEventListener('securitypolicyviolation', e => window.blocked.push(e.violatedDirective + ' ' + e.sample + e.blockedURI));
            """;

    /** The folder that pictures of all screens are put into; empty for none. */
    private static final String PICTURES = System.getProperty("screens.pictures", "");

    private static final Map<String, List<String>> UNUSABLE = new TreeMap<>();
    private static final Map<String, String> BLOCKED = new TreeMap<>();

    private static Chromium browser;

    @BeforeClass
    public static void goOverAllScreens() throws IOException {
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
            for (int number = 0; number < screens.size(); number++) {
                Screen screen = screens.get(number);
                look(screen, screen.name() + " " + language, looks(screen, language, number));
            }
        }
    }

    /** How wide a screen is, and what colors its reader likes. */
    private record Look(int width, String colors) {}

    /**
     * Wide in one language and narrow in the other, every second one dark; all four in both languages where pictures are wanted. What a
     * reader prints has one look only.
     */
    private static List<Look> looks(Screen screen, String language, int number) {
        if (screen.printed()) {
            return List.of(new Look(1280, "light"));
        }
        if (!PICTURES.isEmpty()) {
            return Stream.of(1280, 390)
                    .flatMap(width -> Stream.of("light", "dark").map(colors -> new Look(width, colors)))
                    .toList();
        }
        boolean german = language.equals("de_DE");
        boolean even = number % 2 == 0;
        return List.of(new Look(german ? 1280 : 390, german == even ? "light" : "dark"));
    }

    private static void look(Screen screen, String name, List<Look> looks) throws IOException {
        show(looks.get(0));
        screen.reached().accept(browser);
        Axe axe = new Axe(browser);
        for (Look look : looks) {
            show(look);
            seen(name, look, axe.findings(screen.ours()));
        }
        BLOCKED.put(name, browser.evaluate("window.blocked.join()"));
    }

    private static void show(Look look) {
        browser.size(look.width(), 900);
        browser.preferColors(look.colors());
    }

    private static void seen(String name, Look look, List<String> findings) throws IOException {
        String file = String.join("-", name.replace(' ', '-'), look.colors(), Integer.toString(look.width()));
        UNUSABLE.put(file, findings);
        if (!PICTURES.isEmpty()) {
            Files.createDirectories(Path.of(PICTURES));
            Files.write(Path.of(PICTURES, file + ".png"), browser.picture(look.width()));
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
