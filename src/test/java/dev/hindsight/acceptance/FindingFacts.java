package dev.hindsight.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The data attributes of a rendered element.
 *
 * @param attributes value by name, without the prefix {@code data-}
 */
public record FindingFacts(Map<String, String> attributes) {

    private static final Pattern FINDING = Pattern.compile("<section class=\"postmortem-finding[^>]*>");
    private static final Pattern STATUS = Pattern.compile("<section class=\"postmortem-status[^>]*>");
    private static final Pattern ROW = Pattern.compile("<tr class=\"action-item[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("data-([a-z-]+)=\"([^\"]*)\"");

    public static List<FindingFacts> in(String html) {
        return all(FINDING, html);
    }

    /** The facts of the first status view on the page. */
    static FindingFacts status(String html) {
        return all(STATUS, html).stream().findFirst().orElseThrow(() -> new AssertionError("No status in " + html));
    }

    /** The facts of each row of the page's status tables. */
    static List<FindingFacts> rows(String html) {
        return all(ROW, html);
    }

    private static List<FindingFacts> all(Pattern pattern, String html) {
        List<FindingFacts> all = new ArrayList<>();
        Matcher elements = pattern.matcher(html);
        while (elements.find()) {
            Map<String, String> attributes = new HashMap<>();
            Matcher found = ATTRIBUTE.matcher(elements.group());
            while (found.find()) {
                attributes.put(found.group(1), found.group(2));
            }
            all.add(new FindingFacts(attributes));
        }
        return all;
    }

    /** An attribute's value; empty text when the element does not have it. */
    public String get(String name) {
        return attributes.getOrDefault(name, "");
    }

    public boolean tracked() {
        return get("state").equals("tracked") && !get("issue-key").isEmpty();
    }
}
