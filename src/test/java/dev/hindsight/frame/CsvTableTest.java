package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

/** A table is its columns, each with a name and what it says of a row. */
public class CsvTableTest {

    private final CsvTable<String> table =
            new CsvTable<String>().column("word", word -> word).column("letters", word -> "" + word.length());

    @Test
    public void beginsWithTheNamesOfTheColumns() {
        assertEquals("word,letters\r\n", table.head());
    }

    @Test
    public void guardsAndQuotesEachCell() {
        assertEquals("\"'=a,b\",4\r\n", table.line("=a,b"));
    }
}
