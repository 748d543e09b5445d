package dev.hindsight.issue;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.util.Optional;
import org.junit.Test;

/** Where our section of a description begins and ends, whatever people wrote around it. */
public class DescriptionSectionTest {

    private static final String OLD = section("old");
    private static final String NEW = section("new");

    @Test
    public void isFoundBelowAnEmptyFirstLine() {
        assertEquals(Optional.of(OLD), DescriptionSection.in("\n" + OLD));
        assertEquals("\n" + NEW, DescriptionSection.replaced("\n" + OLD, NEW));
    }

    @Test
    public void hasTheSameDigestWhereverItStandsAndNoneWhereThereIsNone() {
        assertEquals(DescriptionSection.digest(OLD), DescriptionSection.digestIn("Somebody's\n" + OLD + "\nwords"));
        assertEquals("", DescriptionSection.digestIn("Somebody's words"));
    }

    @Test
    public void findsTheSection() {
        assertEquals(Optional.of(OLD), DescriptionSection.in("Above\n" + OLD + "\nBelow"));
    }

    @Test
    public void findsNothingInADescriptionOfTheOwner() {
        assertEquals(Optional.empty(), DescriptionSection.in("Mine alone"));
    }

    @Test
    public void findsNothingInAnEmptyDescription() {
        assertEquals(Optional.empty(), DescriptionSection.in(""));
    }

    @Test
    public void findsNoSectionWithoutAnEnd() {
        assertEquals(Optional.empty(), DescriptionSection.in(DescriptionSection.BEGIN + " begin\n*Cause* old"));
    }

    @Test
    public void findsNoSectionWithoutABegin() {
        assertEquals(Optional.empty(), DescriptionSection.in("*Cause* old\n" + DescriptionSection.END + " end"));
    }

    @Test
    public void findsNoMarkInTheMiddleOfALine() {
        String text = DescriptionSection.BEGIN + " begin\n*Cause* " + DescriptionSection.END + " forged\nmore\n"
                + DescriptionSection.END + " end";

        assertEquals(Optional.of(text), DescriptionSection.in(text));
    }

    @Test
    public void findsTheSectionBelowABeginThatSomebodyQuoted() {
        assertEquals(Optional.of(OLD), DescriptionSection.in(DescriptionSection.BEGIN + " quoted\nMine\n" + OLD));
    }

    @Test
    public void findsASectionWhoseFixedLinesHaveNoText() {
        String bare = DescriptionSection.BEGIN + "\nold\n" + DescriptionSection.END;

        assertEquals(Optional.of(bare), DescriptionSection.in(bare));
    }

    @Test
    public void replacesTheSectionAndNothingElse() {
        assertEquals("Above\n" + NEW + "\nBelow", DescriptionSection.replaced("Above\n" + OLD + "\nBelow", NEW));
    }

    @Test
    public void replacesOneSectionWhenSomebodyRepeatedIt() {
        assertEquals(NEW + "\n" + OLD, DescriptionSection.replaced(OLD + "\n" + OLD, NEW));
    }

    @Test
    public void replacesASectionBetweenLineEndsOfABrowser() {
        assertEquals("Above\n" + NEW + "\nBelow", DescriptionSection.replaced("Above\r\n" + OLD + "\r\nBelow", NEW));
    }

    @Test
    public void takesCharactersOfReplacementsLiterally() {
        String section = section("$1 \\1");

        assertEquals(section, DescriptionSection.replaced(OLD, section));
    }

    @Test
    public void putsANewSectionBeforeTheOwnersText() {
        assertEquals(NEW + "\n\nMine", DescriptionSection.replaced("Mine", NEW));
    }

    @Test
    public void isTheWholeDescriptionWhenThereIsNoOther() {
        assertEquals(NEW, DescriptionSection.replaced(" \n", NEW));
    }

    @Test
    public void hasTheSameDigestWhateverBecameOfItsBlanks() {
        assertEquals(DescriptionSection.digest("a b\nc"), DescriptionSection.digest(" a  b \r\n c\n"));
    }

    @Test
    public void hasAnotherDigestWhenAWordChanges() {
        assertNotEquals(DescriptionSection.digest("a b"), DescriptionSection.digest("a c"));
    }

    private static String section(String text) {
        return DescriptionSection.BEGIN + " begin\n*Cause* " + text + "\n" + DescriptionSection.END + " end";
    }
}
