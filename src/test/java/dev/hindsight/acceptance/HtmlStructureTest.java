package dev.hindsight.acceptance;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** What a page runs, and where it leads, is found however it is written. */
public class HtmlStructureTest {

    @Test
    public void whatIsRunFromAPageIsADanger() {
        assertEquals(List.of("script run()"), dangers("<script>run()</script>"));
        assertEquals(List.of("a onclick=\"run()\""), dangers("<a ONCLICK='run()'>x</a>"));
        assertEquals(List.of("a href=\"java\tscript:run()\""), dangers("<a href='java&#9;script:run()'>x</a>"));
    }

    @Test
    public void filesAndPlainAddressesAreNone() {
        assertEquals(
                List.of(), dangers("<script src='/a.js'></script><a href='https://e.example/?on=1'>javascript:</a>"));
    }

    private static List<String> dangers(String html) {
        return HtmlStructure.of(html).dangers();
    }
}
