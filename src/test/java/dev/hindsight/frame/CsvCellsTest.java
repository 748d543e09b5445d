package dev.hindsight.frame;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** How cells are written, so that every reader of CSV reads the same and no spreadsheet runs them. */
public class CsvCellsTest {

    @Test
    public void separatesCellsByCommasAndEndsLinesAsTheStandardSays() {
        assertEquals("a,,b c\r\n", line(List.of("a", "", "b c")));
    }

    @Test
    public void putsTheSeparatorBetweenCellsThatWasAskedFor() {
        assertEquals("a;b\r\n", line(';', List.of("a", "b")));
        assertEquals("a\tb\r\n", line('\t', List.of("a", "b")));
    }

    @Test
    public void leavesNumbersAndDatesAsTheyAre() {
        assertEquals("-3\r\n", value("-3"));
        assertEquals("2026-12-15\r\n", value("2026-12-15"));
        assertEquals("\"-1,5\"\r\n", value("-1,5"));
    }

    @Test
    public void quotesWhatWouldEndACell() {
        assertEquals("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n", line(List.of("a,b", "say \"no\"", "two\nlines")));
    }

    @Test
    public void defusesWhatASpreadsheetWouldTakeForAFormula() {
        assertEquals(
                "'=1+1,'+1,'-1,'@SUM(A1),\"'\r'=1\",a=1\r\n",
                line(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\r=1", "a=1")));
    }

    @Test
    public void quotesAFormulaWithAComma() {
        assertEquals("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n", line(List.of("=HYPERLINK(\"x\",\"y\")")));
    }

    @Test
    public void quotesWhatSeparatesCellsInOtherSpreadsheets() {
        assertEquals("\"a;b\",\"a\tb\"\r\n", line(List.of("a;b", "a\tb")));
    }

    @Test
    public void defusesAFormulaBehindWhatSeparatesCellsInOtherSpreadsheets() {
        assertEquals(
                "\"x;'=1+1\",\"x\t'@a\",\"x,'-1\",\"x\n'+1\"\r\n", line(List.of("x;=1+1", "x\t@a", "x,-1", "x\n+1")));
    }

    @Test
    public void defusesAFormulaBehindQuotesAndBlanksToo() {
        assertEquals(
                "\"x;\"\"'=1+1&\"\"\",\"x; '=1\",\"x;\"\" '@a\",\"x;\u00A0'-1\"\r\n",
                line(List.of("x;\"=1+1&\"", "x; =1", "x;\" @a", "x;\u00A0-1")));
    }

    @Test
    public void defusesSignsInFullWidth() {
        assertEquals(
                "'\uFF1D1,'\uFF0B1,'\uFF0D1,'\uFF20a\r\n", line(List.of("\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20a")));
    }

    private static String line(List<String> texts) {
        return line(',', texts);
    }

    private static String line(char separator, List<String> texts) {
        CsvTable<List<String>> table = new CsvTable<>(separator);
        for (int column = 0; column < texts.size(); column++) {
            int place = column;
            table.text("column", row -> row.get(place));
        }
        return table.line(texts);
    }

    private static String value(String value) {
        return new CsvTable<String>(',').value("column", row -> row).line(value);
    }
}
