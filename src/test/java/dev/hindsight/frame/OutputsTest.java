package dev.hindsight.frame;

import static dev.hindsight.frame.Golden.assertGolden;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Both macros in each of the host's outputs, in both languages. All outputs that live on by themselves are one and the
 * same, so that they share a golden file.
 */
public class OutputsTest {
    private static final List<String> COPIES = List.of("pdf", "word", "email", "feed", "html_export");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    @Test
    public void showsInABrowser() {
        assertOutput("display", "display");
    }

    @Test
    public void showsAPreview() {
        assertOutput("preview", "preview");
    }

    @Test
    public void showsTheSameInEveryCopyThatLivesOn() {
        for (String type : COPIES) {
            assertOutput("copy", type);
        }
    }

    @Test
    public void linksInCopiesByWholeAddressesOnly() {
        for (String html : copies()) {
            List<String> addresses =
                    ADDRESS.matcher(html).results().map(found -> found.group(1)).toList();
            assertFalse(html, addresses.isEmpty());
            assertTrue(html, addresses.stream().allMatch(address -> address.startsWith("https://")));
        }
    }

    @Test
    public void offersNothingToDoInCopies() {
        for (String html : copies()) {
            assertFalse(
                    html,
                    Pattern.compile("<(script|form|button|input|link|style|iframe)|style=|\\son[a-z]+=")
                            .matcher(html)
                            .find());
        }
    }

    @Test
    public void drawsTheLinesOfTablesInCopiesWithoutAStyleSheet() {
        for (String html : copies()) {
            List<String> tables = Pattern.compile("<table[^>]*>")
                    .matcher(html)
                    .results()
                    .map(MatchResult::group)
                    .toList();
            assertTrue(html, tables.stream().allMatch(table -> table.contains(" border=\"1\"")));
            assertFalse(html, html.contains("postmortem-bar"));
        }
    }

    @Test
    public void tellsTheTimeInCopiesWithItsZone() {
        for (String html : copies()) {
            assertTrue(
                    html,
                    Pattern.compile("(22 Nov |22\\.11\\.)2026, 1[01]:15 (UTC|MEZ)")
                            .matcher(html)
                            .find());
        }
    }

    @Test
    public void rendersMarkupThatStrictReadersTake() {
        copies().forEach(OutputsTest::parse);
        parse(finding("display", Locale.UK));
        parse(status("display", Locale.GERMANY));
    }

    @Test
    public void escapesWhateverAuthorsAndJiraWriteInCopies() {
        SampleItem hostile =
                SampleFindings.hostile().stuck(new WaitReason(WaitReason.Code.REFUSED, SampleFindings.HOSTILE), "x");
        Scenery scenery = reading("pdf", Locale.GERMANY);

        String finding = scenery.finding(hostile);
        String status = scenery.status(Map.of("view", SampleFindings.HOSTILE, "group", "theme"));

        assertGolden("finding-copy-hostile", finding);
        assertGolden("status-copy-hostile", status);
        for (String html : List.of(finding, status)) {
            assertFalse(html, html.contains("<script"));
            assertFalse(html, html.contains("href=\"javascript"));
            parse(html);
        }
    }

    private static void assertOutput(String name, String type) {
        assertGolden("finding-" + name + "-en", finding(type, Locale.UK));
        assertGolden("finding-" + name + "-de", finding(type, Locale.GERMANY));
        assertGolden("status-" + name + "-en", status(type, Locale.UK));
        assertGolden("status-" + name + "-de", status(type, Locale.GERMANY));
    }

    private static List<String> copies() {
        return List.of(
                finding("email", Locale.UK),
                finding("email", Locale.GERMANY),
                status("email", Locale.UK),
                status("email", Locale.GERMANY));
    }

    private static String finding(String type, Locale locale) {
        return reading(type, locale)
                .finding(SampleFindings.full(SampleItem.tracked())
                        .issueDue("2026-11-21")
                        .flag(ItemFlag.CONFLICT));
    }

    private static String status(String type, Locale locale) {
        return reading(type, locale).holding(SampleFindings.everyState()).status(Map.of("group", "impact"));
    }

    private static Scenery reading(String type, Locale locale) {
        ZoneId zone = locale.equals(Locale.GERMANY) ? ZoneId.of("Europe/Berlin") : ZoneId.of("UTC");
        return new Scenery().readIn(locale, zone).in(type);
    }

    private static void parse(String html) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(html, e);
        }
    }
}
