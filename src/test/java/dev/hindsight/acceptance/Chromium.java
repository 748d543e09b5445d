package dev.hindsight.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A browser without a window. The driver beside it is the one of the same installation; none is fetched. */
final class Chromium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    // Says on each start that it lacks the classes for one version's protocol, which nothing here uses. Kept, since
    // loggers are forgotten
    private static final Logger PROTOCOLS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;
    private final List<Object> runFirst = new ArrayList<>();

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Where it is installed; empty on machines without it or without its driver. */
    static Optional<Path> installed() {
        return driverProgram().flatMap(driver -> program("chromium", "chromium-browser", "google-chrome"));
    }

    private static Optional<Path> driverProgram() {
        return program("chromedriver");
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium started(Path program) {
        PROTOCOLS.setLevel(Level.SEVERE);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driverProgram().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        // What the driver says would stand between the results of the tests
        service.sendOutputTo(new ByteArrayOutputStream());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new Chromium(new ChromeDriver(service, options));
    }

    void open(String address) {
        driver.get(address);
        awaitTrue("document.readyState == 'complete' && location.href == " + quoted(address));
    }

    /** Runs a script in each page that is opened from now on, before the page's own. */
    void runFirst(String script) {
        runFirst.add(driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier"));
    }

    /** Shows an empty page, as one who is nowhere signed in, without what was asked of this browser before. */
    void forget() {
        driver.get("about:blank");
        runFirst.forEach(script ->
                driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script)));
        runFirst.clear();
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        complaints();
    }

    /** Types a text in place of what a field holds. */
    void type(String selector, String text) {
        evaluate("(e => { e.focus(); e.select(); })(document.querySelector(" + quoted(selector) + "))");
        // The driver's own typing knows no characters beyond the first 65536
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Presses keys, one after another, wherever the focus is. */
    void keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses Tab with Shift, which leads back. */
    void tabBack() {
        new Actions(driver)
                .keyDown(Keys.SHIFT)
                .sendKeys(Keys.TAB)
                .keyUp(Keys.SHIFT)
                .perform();
    }

    /** Presses what can be seen and reached with a pointer. */
    void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Presses a button and waits until the address that follows begins so and is loaded. */
    void press(String selector, String addressAfter) {
        // Out of the field first: what it says on leaving may move the button from under the pointer
        evaluate("(window.pressed = true, document.activeElement.blur())");
        click(selector);
        awaitTrue("!window.pressed && document.readyState == 'complete' && location.href.startsWith("
                + quoted(addressAfter) + ")");
    }

    /** Runs a script in the page as it is now, whatever the page's policy is on scripts. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** Signs somebody out and another one in. */
    void signIn(String site, String user) {
        open(site + "/login");
        type("#os_username", user);
        type("#os_password", user);
        press("#login", site + "/");
    }

    /** The value of an expression as text; empty for none. A promise is waited for. Fails where it cannot be evaluated. */
    String evaluate(String expression) {
        return Objects.toString(driver.executeScript("return " + expression + "\n;"), "");
    }

    /** Waits until an expression is true; until the page is there it may fail. */
    void awaitTrue(String expression) {
        Await.until(expression, PATIENCE, () -> valueOrProblem(expression), "true"::equals);
    }

    private String valueOrProblem(String expression) {
        try {
            return evaluate(expression);
        } catch (WebDriverException notYet) {
            return Objects.toString(notYet.getRawMessage(), "");
        }
    }

    /** The room that pages have from now on; narrower than any window can be made. */
    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the system says that its user likes: "light" or "dark". */
    void preferColors(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** All of the page as it looks now, as a PNG; as wide as said. */
    byte[] picture(int width) {
        size(width, Integer.parseInt(evaluate("document.documentElement.scrollHeight")));
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /** What the browser has complained of since the last time: scripts that failed or were blocked, answers that were errors. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    static String quoted(String text) {
        return Client.JSON.getNodeFactory().textNode(text).toString();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
