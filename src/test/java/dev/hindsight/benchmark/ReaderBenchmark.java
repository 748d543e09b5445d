package dev.hindsight.benchmark;

import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.MacroBlockReader;
import dev.hindsight.sync.FindingMarkup;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Measures how much longer the blocks of a page of a megabyte are read than its markup is passed over. */
final class ReaderBenchmark {

    private static final int LENGTH = 1_000_000;
    private static final int BLOCKS = 100;

    private final MacroBlockReader reader = new MacroBlockReader(Set.of(FindingBlock.MACRO));
    private final XMLInputFactory parsers = XMLInputFactory.newFactory();
    private final String page = page();

    ReaderBenchmark() {
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    void measure(Targets targets) {
        Times.of(100, 1, this::passOver);
        Times.of(100, 1, this::read);
        List<Double> passes = new ArrayList<>();
        List<Double> readings = new ArrayList<>();
        for (int repetition = 0; repetition < 200; repetition++) {
            passes.add(Times.once(this::passOver));
            readings.add(Times.once(this::read));
        }
        Times raw = Times.of(passes);
        Times read = Times.of(readings);
        targets.tell("One pass over 1 MB", raw);
        targets.tell("The blocks of 1 MB read", read);
        targets.atMost(1.5, "Reader, times the raw pass", read.median() / raw.median());
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        for (int block = 0; block < BLOCKS; block++) {
            page.append("<table><tbody><tr>");
            while (page.length() < (block + 1) * (LENGTH / BLOCKS)) {
                page.append("<td class=\"confluenceTd\"><p>Row of a table &amp; more<br/></p></td>");
            }
            page.append("</tr></tbody></table>").append(FindingMarkup.page(FindingMarkup.complete("Finding " + block)));
        }
        return page.toString();
    }

    private void passOver() {
        try {
            XMLStreamReader markup = parsers.createXMLStreamReader(new StringReader("<a>" + page + "</a>"));
            while (markup.hasNext()) {
                markup.next();
            }
            markup.close();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private void read() {
        try {
            if (reader.read(page).size() != BLOCKS) {
                throw new AssertionError("Not all blocks were read");
            }
        } catch (BrokenMarkupException e) {
            throw new AssertionError(e);
        }
    }
}
