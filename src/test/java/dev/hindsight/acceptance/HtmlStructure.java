package dev.hindsight.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The elements of a page of HTML as a browser reads it, without their texts.
 *
 * @param elements how often each element occurs with which attributes
 * @param dangers attributes by which something is run, addresses that are none, and scripts that stand in the page
 * @param text all that is to be read
 */
record HtmlStructure(Map<String, Integer> elements, List<String> dangers, String text) {

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset", "background");

    static HtmlStructure of(String html) {
        Document document = Jsoup.parse(html);
        Map<String, Integer> elements = new TreeMap<>();
        List<String> dangers = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            String attributes = element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .sorted()
                    .collect(Collectors.joining(" "));
            if (element.normalName().equals("script") && !element.hasAttr("src")) {
                dangers.add("script " + element.data());
            }
            elements.merge(element.normalName() + " " + attributes, 1, Integer::sum);
            for (Attribute attribute : element.attributes()) {
                if (isDanger(attribute)) {
                    dangers.add(element.normalName() + " " + attribute);
                }
            }
        }
        return new HtmlStructure(elements, dangers, document.text() + " " + values(document));
    }

    private static boolean isDanger(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String address = attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT);
        boolean foreign = address.matches("[a-z][a-z0-9+.-]*:.*") && !address.matches("(?s)(https?|mailto):.*");
        return name.startsWith("on") || name.equals("srcdoc") || (ADDRESSES.contains(name) && foreign);
    }

    private static String values(Document document) {
        return document.select("[value]").stream()
                .map(element -> element.attr("value"))
                .collect(Collectors.joining(" "));
    }

    /** What one page has more of than another. */
    static Map<String, Integer> more(HtmlStructure than, HtmlStructure page) {
        Map<String, Integer> more = new TreeMap<>(page.elements());
        than.elements().forEach((element, count) -> more.merge(element, -count, Integer::sum));
        more.values().removeIf(count -> count == 0);
        return more;
    }
}
