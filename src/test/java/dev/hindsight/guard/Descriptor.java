package dev.hindsight.guard;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.BundleContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The plugin's descriptor as a reader of its elements. Read anew for each use. */
final class Descriptor {

    private final Document document;

    private Descriptor(Document document) {
        this.document = document;
    }

    static Descriptor read() {
        try {
            return of(Files.readString(Path.of("atlassian-plugin.xml")));
        } catch (IOException e) {
            throw new AssertionError("The descriptor cannot be read", e);
        }
    }

    static Descriptor of(String xml) {
        try {
            return new Descriptor(DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError("The descriptor cannot be read", e);
        }
    }

    /** The plugin's key. */
    String key() {
        return document.getDocumentElement().getAttribute("key");
    }

    /** The elements of a name, in order; {@code *} for all. */
    List<Element> elements(String name) {
        return below(document.getDocumentElement(), name);
    }

    static List<Element> below(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The values of an attribute on all elements of a name that have it. */
    List<String> values(String name, String attribute) {
        return elements(name).stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** The classes of ours that it names; conditions are the host's. */
    List<String> classes() {
        List<String> classes = new ArrayList<>(values("*", "class"));
        classes.removeAll(values("condition", "class"));
        return classes;
    }

    /** The texts of all elements of a name. */
    List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    /** The types of imported services, of our components, and of what the container adds to them, by their keys. */
    Map<String, Class<?>> beans() {
        Map<String, Class<?>> beans = new TreeMap<>(imports());
        beans.put("bundleContext", BundleContext.class);
        beans.putAll(components());
        return beans;
    }

    Map<String, Class<?>> imports() {
        return types("component-import", "interface");
    }

    Map<String, Class<?>> components() {
        return types("component", "class");
    }

    private Map<String, Class<?>> types(String element, String attribute) {
        Map<String, Class<?>> types = new TreeMap<>();
        elements(element).forEach(one -> types.put(one.getAttribute("key"), Types.load(one.getAttribute(attribute))));
        return types;
    }
}
