package dev.hindsight.host.confluence.content;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads storage format as XML: prefixes known, HTML's entities known, no DTD. Says nothing about what elements mean. */
public final class StorageFormat {

    public static final String MACRO_NAMESPACE = "http://atlassian.com/content";
    public static final String RESOURCE_NAMESPACE = "http://atlassian.com/resource/identifier";

    private static final String START = "<storage xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ac=\"" + MACRO_NAMESPACE
            + "\" xmlns:ri=\"" + RESOURCE_NAMESPACE + "\" xmlns:at=\"http://atlassian.com/template\">";

    private static final XMLInputFactory PARSERS = parsers();

    private StorageFormat() {}

    /** A reader that stands before the element around the whole fragment. */
    public static XMLStreamReader reader(String storage) throws XMLStreamException {
        return PARSERS.createXMLStreamReader(new StringReader(START + HtmlEntities.resolve(storage) + "</storage>"));
    }

    /** Throws a refusal with status 400 when the markup is not well-formed. */
    public static void check(String storage) {
        try {
            XMLStreamReader reader = reader(storage);
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ContentRefusal(400, "Error parsing xhtml: " + message);
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
