package dev.hindsight.finding;

import dev.hindsight.finding.MacroSource.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.LocationInfo;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * One walk over the markup of one page, gathering its macros of some names. It keeps only the macros that are open, not
 * the elements, so that deep pages cost nothing. For one use.
 */
final class MacroBlockWalk {

    private static final Set<String> MACRO_ELEMENTS = Set.of("ac:structured-macro", "ac:macro");

    private final XMLStreamReader2 markup;
    private final Set<String> names;
    private final List<OpenMacro> found = new ArrayList<>();
    private final Deque<OpenMacro> open = new ArrayDeque<>();

    /** @param markup a parser at its start, which does not know namespaces */
    MacroBlockWalk(XMLStreamReader2 markup, Set<String> names) {
        this.markup = markup;
        this.names = names;
    }

    /** Reads to the end of the markup. */
    List<OpenMacro> macros() throws XMLStreamException {
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
        return found;
    }

    private void startElement() throws XMLStreamException {
        String element = markup.getLocalName();
        Optional<String> macro =
                MACRO_ELEMENTS.contains(element) ? attribute("ac:name").filter(names::contains) : Optional.empty();
        if (macro.isPresent()) {
            OpenMacro opened = new OpenMacro(macro.get(), markup.getDepth(), attribute("ac:macro-id"), tag());
            found.add(opened);
            open.push(opened);
            return;
        }
        OpenMacro innermost = open.peek();
        if (innermost == null) {
            return;
        }
        boolean child = markup.getDepth() == innermost.depth() + 1;
        if (child && element.equals("ac:parameter")) {
            innermost.startParameter(attribute("ac:name").orElse(""), tag());
        } else if (child && element.equals("ac:rich-text-body")) {
            innermost.startBody(tag());
        } else if (innermost.inParameter()) {
            startInParameter(element, innermost);
        } else {
            BodyFields body = innermost.openBody();
            if (body != null) {
                body.start(element, reference(element));
            }
        }
    }

    private void startInParameter(String element, OpenMacro innermost) {
        if (element.startsWith("ri:")) {
            resource().ifPresent(innermost::resource);
        } else if (element.equals("a")) {
            // Confluence hands a macro the address, and the reading must not differ from what is shown
            attribute("href").ifPresent(innermost::resource);
        }
    }

    /** What an element in a body leads to, or stands for. */
    private Optional<String> reference(String element) {
        return switch (element) {
            case "a" -> attribute("href");
            case "ri:page", "ri:blog-post" -> attribute("ri:content-title");
            case "ri:attachment" -> attribute("ri:filename");
            case "ac:emoticon" -> attribute("ac:emoji-fallback");
            default -> element.startsWith("ri:") ? resource() : Optional.empty();
        };
    }

    /** What a resource identifier points to: the key of a user, of an older page the user's name, or an address. */
    private Optional<String> resource() {
        return Stream.of("ri:userkey", "ri:username", "ri:value")
                .flatMap(name -> attribute(name).stream())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private void endElement() throws XMLStreamException {
        OpenMacro innermost = open.peek();
        if (innermost == null) {
            return;
        }
        if (markup.getDepth() == innermost.depth()) {
            open.pop().end(tag());
        } else if (markup.getDepth() == innermost.depth() + 1) {
            innermost.endChild(tag());
        } else {
            BodyFields body = innermost.openBody();
            if (body != null) {
                body.end(markup.getLocalName());
            }
        }
    }

    /** Where the tag stands that was just read, without the element around all that the reader has added. */
    private Span tag() throws XMLStreamException {
        LocationInfo place = markup.getLocationInfo();
        return new Span(
                (int) place.getStartingCharOffset() - StorageFormat.BEFORE,
                (int) place.getEndingCharOffset() - StorageFormat.BEFORE);
    }

    private void text() {
        OpenMacro innermost = open.peek();
        if (innermost == null) {
            return;
        }
        BodyFields body = innermost.openBody();
        if (innermost.inParameter()) {
            innermost.text(markup.getText());
        } else if (body != null && body.reads()) {
            body.characters(markup.getText());
        }
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(markup.getAttributeValue(null, name));
    }
}
