package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.Test;

/** Our part of a description is replaced, the owner's is never touched. */
public class DescriptionSectionTest {

    private static final String OLD = section("old");
    private static final String NEW = section("new");

    @Test
    public void isFoundAgainBetweenTheOwnersWords() {
        assertEquals(Optional.of(OLD), DescriptionSection.in(OLD));
        assertEquals(Optional.of(OLD), DescriptionSection.in("Above\n\n" + OLD + "\n\nBelow"));
        assertEquals(
                "Above\n\n" + NEW + "\n\nBelow", DescriptionSection.replaced("Above\n\n" + OLD + "\n\nBelow", NEW));
    }

    @Test
    public void notesThatBeginRightBelowItStay() {
        assertEquals(
                NEW + "\nMine\nh3. Remedy\nmine", DescriptionSection.replaced(OLD + "\nMine\nh3. Remedy\nmine", NEW));
    }

    @Test
    public void linesThatABrowserSendsAreLines() {
        String sent = ("Above\n\n" + OLD + "\n\nBelow").replace("\n", "\r\n");

        assertEquals("Above\n\n" + NEW + "\n\nBelow", DescriptionSection.replaced(sent, NEW));
    }

    @Test
    public void withoutASectionTheNewOneStandsFirst() {
        assertEquals(NEW + "\n\nMine", DescriptionSection.replaced("Mine", NEW));
        assertEquals(NEW, DescriptionSection.replaced(" \n", NEW));
        assertEquals(Optional.empty(), DescriptionSection.in(""));
    }

    @Test
    public void anAddressThatSomebodyPastedIsNoSection() {
        assertEquals(Optional.empty(), DescriptionSection.in("See [it|http://wiki/x#finding-1-a] first"));
        assertEquals(
                Optional.empty(),
                DescriptionSection.in("See http://wiki/x#finding-1-a\nand http://wiki/y#finding-2-b, please"));
        assertEquals(
                NEW + "\n\nSee http://wiki/x#finding-1-a",
                DescriptionSection.replaced("See http://wiki/x#finding-1-a", NEW));
    }

    @Test
    public void withoutItsLastLineItIsNoSectionAndStaysWhatItIs() {
        String rest = OLD.substring(0, OLD.lastIndexOf('\n'));

        assertEquals(Optional.empty(), DescriptionSection.in(rest));
        assertEquals(NEW + "\n\n" + rest.strip(), DescriptionSection.replaced(rest.strip(), NEW));
    }

    @Test
    public void withoutHeadingsItIsTheParagraphOfItsPage() {
        String short1 =
                "*Impact:* High\n*Postmortem:* [P|http://wiki/x#finding-1-a]\n\nquiet [f|http://wiki/x#finding-1-a]";

        assertEquals(Optional.of(short1), DescriptionSection.in("Mine\n\n" + short1 + "\nMine"));
    }

    @Test
    public void anEvidenceOfAnotherFindingEndsNothing() {
        String other = OLD.replace("*Impact:* High", "*Impact:* High [http://wiki/y#finding%2D2-b]");

        assertEquals(Optional.of(other), DescriptionSection.in(other + "\n\nBelow [http://wiki/y#finding-2-b]"));
    }

    @Test
    public void isKnownAgainAfterTheVisualEditorHasWrittenItAnew() {
        String visual = """
                h3. What happened

                old

                \s
                h3. Remedy
                 * one\\- two

                *Impact:* High\r
                 *Postmortem:* [P|http://wiki/x#finding-1-a]

                {color:#6b778c}When {color}[the finding|http://wiki/x#finding-1-a]{color:#6b778c}\u00A0changes.{color}

                Mine""";

        assertEquals(DescriptionSection.digest(OLD), DescriptionSection.digestIn(visual));
        assertEquals(NEW + "\n\nMine", DescriptionSection.replaced(visual, NEW));
    }

    @Test
    public void anEditOfItsWordsIsSeen() {
        assertNotEquals(DescriptionSection.digest(OLD), DescriptionSection.digestIn(OLD.replace("two", "three")));
        assertEquals("", DescriptionSection.digestIn("Somebody's words"));
    }

    @Test
    public void itsHeadingsAreThoseOfEveryLanguage() throws IOException {
        Set<String> headings = new HashSet<>();
        for (String file : List.of("hindsight.properties", "hindsight_de.properties")) {
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(
                    Objects.requireNonNull(getClass().getResourceAsStream("/i18n/" + file)), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            for (String name : List.of("happened", "cause", "remedy", "success")) {
                headings.add(texts.getProperty("hindsight.issue." + name));
            }
        }

        assertEquals(headings, DescriptionSection.HEADINGS);
    }

    @Test
    public void aLongDescriptionIsReadInNoTime() {
        String long1 = "[x|http://wiki/x#finding-1-a] ".repeat(20) + "\n";
        String text = long1.repeat(1) + "line\n".repeat(100_000) + OLD;

        assertTrue(DescriptionSection.in(text).isPresent());
    }

    private static String section(String text) {
        return "h3. What happened\n" + text + "\n\nh3. Remedy\n* one-two\n\n*Impact:* High\n"
                + "*Postmortem:* [P|http://wiki/x#finding-1-a]\n\n"
                + "{color:#6b778c}When [the finding|http://wiki/x#finding-1-a] changes.{color}";
    }
}
