package dev.hindsight.finding;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Confluence's storage format: writes texts into it, and parses it with a Woodstox of our own, so that no other parser in the host answers in its place. Storage
 * format is a fragment with undeclared prefixes and HTML's named entities: prefixes are taken as part of the names, entities
 * come from a fixed table, document types are refused. Characters that XML forbids count as blanks.
 */
public final class StorageFormat {

    /** Deepest nesting of elements that is read; anything deeper counts as broken. */
    static final int DEPTH_LIMIT = 10_000;

    private static final String ROOT_START = "<storage>";
    private static final String ROOT_END = "</storage>";

    /** So many characters are read before a page's own. */
    static final int BEFORE = ROOT_START.length();

    private static final WstxInputFactory PARSERS = parsers();

    private StorageFormat() {}

    /** A text as it stands in storage format, also between the double quotes of an attribute. */
    public static String escaped(String text) {
        return XmlCharacters.allowed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What reads the markup, from its start. */
    @FunctionalInterface
    interface Reading<T> {
        T of(XMLStreamReader2 markup) throws XMLStreamException;
    }

    /** @throws BrokenMarkupException when the text is not well-formed, or refers to a document type */
    static <T> T read(String storageFormat, Reading<T> reading) throws BrokenMarkupException {
        try {
            return parse(XmlCharacters.allowedMarkup(storageFormat), reading);
        } catch (XMLStreamException e) {
            throw new BrokenMarkupException(line(e), e);
        } catch (RuntimeException e) {
            // A defect of the parser met by a strange page must not stop whoever reads many pages.
            throw new BrokenMarkupException(0, e);
        }
    }

    private static <T> T parse(String storageFormat, Reading<T> reading) throws XMLStreamException {
        XMLStreamReader2 markup = (XMLStreamReader2)
                PARSERS.createXMLStreamReader(new StringReader(ROOT_START + storageFormat + ROOT_END));
        try {
            return reading.of(markup);
        } finally {
            markup.close();
        }
    }

    private static int line(XMLStreamException e) {
        return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
    }

    private static WstxInputFactory parsers() {
        WstxInputFactory parsers = new WstxInputFactory();
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
        return parsers;
    }
}
