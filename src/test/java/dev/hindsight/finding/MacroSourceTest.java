package dev.hindsight.finding;

import static org.junit.Assert.assertEquals;

import dev.hindsight.finding.MacroSource.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

/** Where the characters of a macro stand. */
public class MacroSourceTest {

    private static final String MACRO =
            "<ac:structured-macro ac:name=\"postmortem-finding\" ac:macro-id=\"m1\"><ac:parameter ac:name=\"title\">A &amp; B</ac:parameter>"
                    + "\r\n <ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"k\" /></ac:parameter>"
                    + "<ac:rich-text-body><p>Text&nbsp;<![CDATA[<x>]]></p></ac:rich-text-body></ac:structured-macro>";

    @Test
    public void knowsTheMacroItsParametersAndItsBody() throws BrokenMarkupException {
        String page = "<h1>&Uuml;ber \u000b \uD83D\uDE00</h1>\r\n<!-- postmortem-finding -->" + MACRO + "<p>after</p>";

        MacroSource source = sources(page).get(0);

        assertEquals(MACRO, source.element().of(page));
        assertEquals(
                "<ac:parameter ac:name=\"title\">A &amp; B</ac:parameter>",
                places(source, "title").get(0).of(page));
        assertEquals(
                "<ac:parameter ac:name=\"owner\"><ri:user ri:userkey=\"k\" /></ac:parameter>",
                places(source, "owner").get(0).of(page));
        assertEquals(
                Optional.of("<p>Text&nbsp;<![CDATA[<x>]]></p>"),
                text(page, source.body().map(MacroSource.Body::content)));
        assertEquals("m1", source.block().macroId().orElseThrow());
        assertEquals(
                MACRO.substring(MACRO.indexOf('>') + 1, MACRO.lastIndexOf("</")),
                source.inner().orElseThrow().of(page));
    }

    @Test
    public void knowsEachParameterThatStandsTwice() throws BrokenMarkupException {
        String page =
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"due\">1</ac:parameter>"
                        + "<ac:parameter ac:name=\"due\"/></ac:structured-macro>";

        List<Span> due = places(sources(page).get(0), "due");

        assertEquals(
                List.of("<ac:parameter ac:name=\"due\">1</ac:parameter>", "<ac:parameter ac:name=\"due\"/>"),
                due.stream().map(span -> span.of(page)).toList());
    }

    @Test
    public void knowsAMacroThatIsOneTag() throws BrokenMarkupException {
        String page = "<p/><ac:structured-macro ac:name=\"postmortem-finding\" /><p/>";

        MacroSource source = sources(page).get(0);

        assertEquals(
                "<ac:structured-macro ac:name=\"postmortem-finding\" />",
                source.element().of(page));
        assertEquals(Optional.empty(), source.inner());
        assertEquals(Optional.empty(), source.body());
    }

    @Test
    public void knowsABodyThatIsEmptyOrOneTag() throws BrokenMarkupException {
        String page =
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:rich-text-body></ac:rich-text-body></ac:structured-macro>"
                        + "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:rich-text-body/></ac:structured-macro>";

        for (MacroSource source : sources(page)) {
            assertEquals(Optional.of(""), text(page, source.body().map(MacroSource.Body::content)));
        }
    }

    @Test
    public void tellsTheBlocksOfOneMacroInAnotherApart() throws BrokenMarkupException {
        String inner =
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"title\">inner</ac:parameter></ac:structured-macro>";
        String page =
                "<ac:structured-macro ac:name=\"postmortem-finding\"><ac:parameter ac:name=\"title\">outer</ac:parameter><ac:rich-text-body>"
                        + inner + "</ac:rich-text-body></ac:structured-macro>";

        List<MacroSource> sources = sources(page);

        assertEquals(new Span(0, page.length()), sources.get(0).element());
        assertEquals(Optional.of(inner), text(page, sources.get(0).body().map(MacroSource.Body::content)));
        assertEquals(inner, sources.get(1).element().of(page));
    }

    private static List<Span> places(MacroSource source, String parameter) {
        return source.parameters().getOrDefault(parameter, List.of());
    }

    private static List<MacroSource> sources(String page) throws BrokenMarkupException {
        return new MacroBlockReader(Set.of("postmortem-finding")).sources(page);
    }

    private static Optional<String> text(String page, Optional<Span> span) {
        return span.map(found -> found.of(page));
    }
}
