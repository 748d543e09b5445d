package dev.hindsight.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a finding block in storage format. */
public final class FindingMarkup {

    private final Map<String, String> parameters;

    private FindingMarkup(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    public static FindingMarkup titled(String title) {
        return new FindingMarkup(Map.of()).with("title", title);
    }

    public FindingMarkup with(String name, String value) {
        return markup(name, escaped(value));
    }

    public FindingMarkup owner(String userKey) {
        return markup("owner", "<ri:user ri:userkey=\"" + userKey + "\"/>");
    }

    public String storage() {
        StringBuilder storage =
                new StringBuilder("<ac:structured-macro ac:name=\"postmortem-finding\" ac:schema-version=\"1\">");
        parameters.forEach((name, value) -> storage.append("<ac:parameter ac:name=\"")
                .append(name)
                .append("\">")
                .append(value)
                .append("</ac:parameter>"));
        return storage.append("<ac:rich-text-body><p>What happened, and why.</p></ac:rich-text-body>")
                .append("</ac:structured-macro>")
                .toString();
    }

    private FindingMarkup markup(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new FindingMarkup(more);
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
