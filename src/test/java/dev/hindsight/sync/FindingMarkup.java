package dev.hindsight.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A finding block in storage format. Every method gives a changed copy. */
public record FindingMarkup(String macroId, Map<String, String> parameters) {

    /** A block that has what an issue needs: a title, bob as its owner and a due date. Its key is its title. */
    public static FindingMarkup complete(String title) {
        return titled(title).with("id", title).with("owner", "bob").with("due", "2026-12-15");
    }

    /** A block that has nothing but a title. */
    public static FindingMarkup titled(String title) {
        return new FindingMarkup("", Map.of()).with("title", title);
    }

    public FindingMarkup with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return new FindingMarkup(macroId, changed);
    }

    public FindingMarkup without(String parameter) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        return new FindingMarkup(macroId, changed);
    }

    public FindingMarkup withMacroId(String id) {
        return new FindingMarkup(id, parameters);
    }

    /** The storage format of a page with these blocks. */
    public static String page(FindingMarkup... blocks) {
        StringBuilder page = new StringBuilder("<p>What happened</p>");
        for (FindingMarkup block : blocks) {
            page.append(block.markup());
        }
        return page.toString();
    }

    private String markup() {
        String id = macroId.isEmpty() ? "" : " ac:macro-id=\"" + macroId + "\"";
        String inner = parameters.entrySet().stream()
                .map(parameter -> "<ac:parameter ac:name=\"" + parameter.getKey() + "\">"
                        + parameter.getValue().replace("&", "&amp;").replace("<", "&lt;") + "</ac:parameter>")
                .collect(Collectors.joining());
        return "<ac:structured-macro ac:name=\"postmortem-finding\"" + id + ">" + inner + "</ac:structured-macro>";
    }
}
