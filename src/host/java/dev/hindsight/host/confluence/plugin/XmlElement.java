package dev.hindsight.host.confluence.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** An element of a descriptor with everything in it. Mixed content is not kept apart. */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

    XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Refuses document types, so that nothing outside the file is read. */
    static XmlElement parse(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return of(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The plugin's descriptor cannot be read: " + e.getMessage(), e);
        }
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    /** Throws IllegalStateException, naming element and attribute, when it is absent. */
    String required(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw new IllegalStateException("In atlassian-plugin.xml <" + name + " key=\"" + attribute("key", "")
                    + "\"> lacks the attribute " + attribute + ".");
        }
        return value;
    }

    Stream<XmlElement> all(String child) {
        return children.stream().filter(element -> element.name().equals(child));
    }

    private static XmlElement of(Element element) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            attributes.put(attribute.getNodeName(), attribute.getNodeValue());
        }
        List<XmlElement> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(of(child));
            }
        }
        return new XmlElement(
                element.getTagName(),
                attributes,
                children,
                element.getTextContent().trim());
    }
}
