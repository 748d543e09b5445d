package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** A table is its columns, each with a name and what it says of a row. */
public class CsvTableTest {

    private final CsvTable<String> table = table(',');

    @Test
    public void beginsWithAByteOrderMarkAndTheNamesOfTheColumns() {
        assertEquals("\uFEFFword,letters\r\n", table.head());
    }

    @Test
    public void guardsAndQuotesEachText() {
        assertEquals("\"'=a,b\",-4\r\n", table.line("=a,b"));
    }

    @Test
    public void separatesCellsAsItWasAskedTo() {
        assertEquals("\uFEFFword;letters\r\n", table(';').head());
        assertEquals("\"a;b\";-3\r\n", table(';').line("a;b"));
        assertEquals("\"a\tb\"\t-3\r\n", table('\t').line("a\tb"));
    }

    private static CsvTable<String> table(char separator) {
        return new CsvTable<String>(separator)
                .text("word", word -> word)
                .value("letters", word -> Integer.toString(-word.length()));
    }
}
