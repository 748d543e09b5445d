package dev.hindsight.action;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.Optional;
import org.junit.Test;

/** Where our section of a description begins and ends, whatever people wrote around it. */
public class TicketSectionTest {

    private static final String OLD = section("old");
    private static final String NEW = section("new");

    @Test
    public void findsTheSection() {
        assertEquals(Optional.of(OLD), TicketSection.in("Above\n" + OLD + "\nBelow"));
    }

    @Test
    public void findsNothingInADescriptionOfTheOwner() {
        assertEquals(Optional.empty(), TicketSection.in("Mine alone"));
    }

    @Test
    public void findsNothingInAnEmptyDescription() {
        assertEquals(Optional.empty(), TicketSection.in(""));
    }

    @Test
    public void findsNoSectionWithoutAnEnd() {
        assertEquals(Optional.empty(), TicketSection.in(TicketSection.BEGIN + " begin\n*Cause* old"));
    }

    @Test
    public void findsNoSectionWithoutABegin() {
        assertEquals(Optional.empty(), TicketSection.in("*Cause* old\n" + TicketSection.END + " end"));
    }

    @Test
    public void findsNoMarkInTheMiddleOfALine() {
        String text = TicketSection.BEGIN + " begin\n*Cause* " + TicketSection.END + " forged\nmore\n"
                + TicketSection.END + " end";

        assertEquals(Optional.of(text), TicketSection.in(text));
    }

    @Test
    public void findsTheSectionBelowABeginThatSomebodyQuoted() {
        assertEquals(Optional.of(OLD), TicketSection.in(TicketSection.BEGIN + " quoted\nMine\n" + OLD));
    }

    @Test
    public void findsASectionWhoseFixedLinesHaveNoText() {
        String bare = TicketSection.BEGIN + "\nold\n" + TicketSection.END;

        assertEquals(Optional.of(bare), TicketSection.in(bare));
    }

    @Test
    public void replacesTheSectionAndNothingElse() {
        assertEquals("Above\n" + NEW + "\nBelow", TicketSection.replaced("Above\n" + OLD + "\nBelow", NEW));
    }

    @Test
    public void replacesOneSectionWhenSomebodyRepeatedIt() {
        assertEquals(NEW + "\n" + OLD, TicketSection.replaced(OLD + "\n" + OLD, NEW));
    }

    @Test
    public void replacesASectionBetweenLineEndsOfABrowser() {
        assertEquals("Above\n" + NEW + "\nBelow", TicketSection.replaced("Above\r\n" + OLD + "\r\nBelow", NEW));
    }

    @Test
    public void takesCharactersOfReplacementsLiterally() {
        String section = section("$1 \\1");

        assertEquals(section, TicketSection.replaced(OLD, section));
    }

    @Test
    public void putsANewSectionBeforeTheOwnersText() {
        assertEquals(NEW + "\n\nMine", TicketSection.replaced("Mine", NEW));
    }

    @Test
    public void isTheWholeDescriptionWhenThereIsNoOther() {
        assertEquals(NEW, TicketSection.replaced(" \n", NEW));
    }

    @Test
    public void hasTheSameDigestWhateverBecameOfItsBlanks() {
        assertEquals(TicketSection.digest("a b\nc"), TicketSection.digest(" a  b \r\n c\n"));
    }

    @Test
    public void hasAnotherDigestWhenAWordChanges() {
        assertNotEquals(TicketSection.digest("a b"), TicketSection.digest("a c"));
    }

    private static String section(String text) {
        return TicketSection.BEGIN + " begin\n*Cause* " + text + "\n" + TicketSection.END + " end";
    }
}
