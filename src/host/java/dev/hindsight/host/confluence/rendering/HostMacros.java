package dev.hindsight.host.confluence.rendering;

import dev.hindsight.host.server.Html;
import java.util.Locale;
import java.util.Optional;

/**
 * Confluence's own common macros in plain frames: their place and content are right, their looks are not the product's.
 */
final class HostMacros {

    /** Replaced when the whole page is rendered and all headings are known. */
    static final String CONTENTS_MARK = "<!--table-of-contents-->";

    private final Inclusions inclusions;
    private final LabeledPages labeled;

    HostMacros(Inclusions inclusions, LabeledPages labeled) {
        this.inclusions = inclusions;
        this.labeled = labeled;
    }

    Optional<String> html(MacroCall call, Rendering rendering) {
        return switch (call.name()) {
            case "info", "note", "warning", "tip" ->
                Optional.of(framed("confluence-information-macro confluence-information-macro-" + call.name(), call));
            case "panel" -> Optional.of(framed("panel", call));
            case "details", "section", "column" -> Optional.of(framed("plugin-" + call.name(), call));
            case "expand" ->
                Optional.of("<details class=\"expand\"><summary>"
                        + Html.escape(call.parameter("title", "Click here to expand...")) + "</summary>"
                        + call.richBodyHtml() + "</details>");
            case "status" -> Optional.of(status(call));
            case "toc" -> Optional.of(CONTENTS_MARK);
            case "code", "noformat" ->
                Optional.of(
                        "<pre class=\"" + call.name() + "\"><code>" + Html.escape(call.plainBody()) + "</code></pre>");
            case "anchor" -> Optional.of("<span id=\"" + Html.escape(call.parameter("", "")) + "\"></span>");
            case "excerpt" -> Optional.of(excerpt(call, rendering));
            case "include" -> Optional.of(inclusions.wholePage(call, rendering));
            case "excerpt-include" -> Optional.of(inclusions.excerpt(call, rendering));
            case "children" -> Optional.of(inclusions.children(rendering));
            case "content-report-table" -> Optional.of(labeled.table(call));
            case "create-from-template" -> Optional.of(labeled.button(call, rendering));
            default -> Optional.empty();
        };
    }

    private static String framed(String style, MacroCall call) {
        String title = call.parameter("title", "");
        return "<div class=\"" + style + "\">"
                + (title.isEmpty() ? "" : "<p class=\"title\">" + Html.escape(title) + "</p>")
                + call.richBodyHtml() + "</div>";
    }

    private static String status(MacroCall call) {
        String color = call.parameter("colour", "grey").toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return "<span class=\"status-macro lozenge status-" + color + "\">"
                + Html.escape(call.parameter("title", call.parameter("", ""))) + "</span>";
    }

    private static String excerpt(MacroCall call, Rendering rendering) {
        rendering.excerpts().putIfAbsent(call.parameter("name", ""), call.richBodyHtml());
        return call.parameter("hidden", "false").equals("true") ? "" : call.richBodyHtml();
    }
}
