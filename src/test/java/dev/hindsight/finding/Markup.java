package dev.hindsight.finding;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Storage format as Confluence writes it, for tests, and what a reader makes of it. */
final class Markup {

    private Markup() {}

    /** A finding block with the given inner markup. */
    static String finding(String inner) {
        return "<ac:structured-macro ac:name=\"postmortem-finding\" ac:schema-version=\"1\" ac:macro-id=\"4f1c\">"
                + inner + "</ac:structured-macro>";
    }

    static String parameter(String name, String inner) {
        return "<ac:parameter ac:name=\"" + name + "\">" + inner + "</ac:parameter>";
    }

    static String body(String inner) {
        return "<ac:rich-text-body>" + inner + "</ac:rich-text-body>";
    }

    /** Another macro with a rich text body. */
    static String panel(String inner) {
        return "<ac:structured-macro ac:name=\"panel\">" + inner + "</ac:structured-macro>";
    }

    static String titled(String title) {
        return finding(parameter("title", title));
    }

    static List<FindingBlock> read(String page) throws BrokenMarkupException {
        List<MacroBlock> macros = new MacroBlockReader(Set.of(FindingBlock.MACRO)).read(page);
        return IntStream.range(0, macros.size())
                .mapToObj(position -> FindingBlock.of(position, macros.get(position)))
                .toList();
    }

    /** The one finding of a page. */
    static FindingBlock only(String page) throws BrokenMarkupException {
        List<FindingBlock> blocks = read(page);
        if (blocks.size() != 1) {
            throw new AssertionError("One finding expected, but there are " + blocks.size());
        }
        return blocks.get(0);
    }

    static List<String> titles(String page) throws BrokenMarkupException {
        return read(page).stream().map(block -> block.finding().title()).toList();
    }
}
