package dev.hindsight.finding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * One walk over the markup of one page, gathering its findings. It keeps only the findings that are open, not the
 * elements, so that deep pages cost nothing. For one thread and one use.
 */
final class FindingWalk {

    static final String MACRO_NAME = "postmortem-finding";

    private static final Set<String> MACRO_ELEMENTS = Set.of("ac:structured-macro", "ac:macro");

    private final XMLStreamReader2 markup;
    private final String page;
    private final int offset;
    private final List<OpenFinding> found = new ArrayList<>();
    private final Deque<OpenFinding> open = new ArrayDeque<>();

    /**
     * @param markup a parser at its start, which does not know namespaces
     * @param page the page's own text
     * @param offset number of characters that the parser sees before the page's own text
     */
    FindingWalk(XMLStreamReader2 markup, String page, int offset) {
        this.markup = markup;
        this.page = page;
        this.offset = offset;
    }

    /** Reads to the end of the markup. */
    List<FindingBlock> blocks() throws XMLStreamException {
        while (markup.hasNext()) {
            switch (markup.next()) {
                case XMLStreamConstants.START_ELEMENT -> startElement();
                case XMLStreamConstants.END_ELEMENT -> endElement();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return IntStream.range(0, found.size())
                .mapToObj(position -> found.get(position).block(position))
                .toList();
    }

    private void startElement() throws XMLStreamException {
        String name = markup.getLocalName();
        if (MACRO_ELEMENTS.contains(name)
                && attribute("ac:name").filter(MACRO_NAME::equals).isPresent()) {
            OpenFinding finding = new OpenFinding(markup.getDepth(), start(), attribute("ac:macro-id"));
            found.add(finding);
            open.push(finding);
            return;
        }
        OpenFinding innermost = open.peek();
        if (innermost == null) {
            return;
        }
        if (name.equals("ac:parameter") && markup.getDepth() == innermost.depth() + 1) {
            innermost.startParameter(attribute("ac:name").orElse(""), start());
        } else if (name.startsWith("ri:")) {
            resource().ifPresent(innermost::resource);
        }
    }

    /** What a resource identifier points to: the key of a user, of an older page the user's name, or an address. */
    private Optional<String> resource() {
        return Stream.of("ri:userkey", "ri:username", "ri:value")
                .flatMap(name -> attribute(name).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private void endElement() throws XMLStreamException {
        OpenFinding innermost = open.peek();
        if (innermost == null) {
            return;
        }
        if (markup.getDepth() == innermost.depth()) {
            innermost.end(end());
            open.pop();
        } else if (markup.getDepth() == innermost.depth() + 1) {
            innermost.endParameter(end());
        }
    }

    private void text() {
        OpenFinding innermost = open.peek();
        if (innermost != null && innermost.inParameter()) {
            innermost.text(markup.getText());
        }
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(markup.getAttributeValue(null, name));
    }

    /**
     * Where the start tag just read begins. Not what the parser says: it loses the place where its buffer ends at an
     * entity before the tag. The end is exact, and within a tag only the first character can be a {@code <}.
     */
    private int start() throws XMLStreamException {
        return page.lastIndexOf('<', end() - 1);
    }

    private int end() throws XMLStreamException {
        return Math.toIntExact(markup.getLocationInfo().getEndingCharOffset()) - offset;
    }
}
