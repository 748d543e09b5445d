package dev.hindsight.finding;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Reads the macros of some names from a page's storage format, with a Woodstox of our own, so that no other parser in
 * the host answers in its place. Storage format is a fragment with undeclared prefixes and HTML's named entities:
 * prefixes are taken as part of the names, entities come from a fixed table, document types are refused. Macros of the
 * old element name {@code ac:macro} are read too.
 */
public final class MacroBlockReader {

    /** Deepest nesting of elements that is read; anything deeper counts as broken. */
    static final int DEPTH_LIMIT = 10_000;

    private static final String ROOT_START = "<storage>";
    private static final String ROOT_END = "</storage>";

    private final Set<String> names;
    private final WstxInputFactory parsers = new WstxInputFactory();

    /** @param names the macros that are read */
    public MacroBlockReader(Set<String> names) {
        this.names = Set.copyOf(names);
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        parsers.setProperty(WstxInputProperties.P_CUSTOM_INTERNAL_ENTITIES, HtmlEntities.CHARACTERS);
        // Lazily found errors would be unchecked, and those in skipped text would not be found at all.
        parsers.getConfig().doParseLazily(false);
        parsers.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEPTH_LIMIT);
        // Every entity is one character, so these two cannot grow beyond the page itself.
        parsers.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, Integer.MAX_VALUE);
        parsers.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
    }

    /**
     * All macros of the names at any depth, in document order of their start tags; an empty list when there is none. A
     * text in which no name occurs has none, well-formed or not. Characters that XML forbids count as blanks.
     *
     * @param storageFormat a page's body in Confluence's XHTML based storage format
     * @throws BrokenMarkupException when the text is not well-formed, or refers to a document type
     */
    public List<MacroBlock> read(String storageFormat) throws BrokenMarkupException {
        if (names.stream().noneMatch(storageFormat::contains)) {
            return List.of();
        }
        try {
            return parse(XmlCharacters.allowedMarkup(storageFormat));
        } catch (XMLStreamException e) {
            throw new BrokenMarkupException(line(e), e);
        } catch (RuntimeException e) {
            // A defect of the parser met by a strange page must not stop whoever reads many pages.
            throw new BrokenMarkupException(0, e);
        }
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    }

    private List<MacroBlock> parse(String storageFormat) throws XMLStreamException {
        XMLStreamReader2 markup = (XMLStreamReader2)
                parsers.createXMLStreamReader(new StringReader(ROOT_START + storageFormat + ROOT_END));
        try {
            return new MacroBlockWalk(markup, names).blocks();
        } finally {
            markup.close();
        }
    }
}
