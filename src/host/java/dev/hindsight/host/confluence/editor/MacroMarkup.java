package dev.hindsight.host.confluence.editor;

import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import java.util.Map;

/** The storage format of a macro that the macro browser inserts: what is empty is left out, and a user is stored by key. */
final class MacroMarkup {

    private MacroMarkup() {}

    static String of(BrowsableMacro macro, Map<String, String> values) {
        StringBuilder storage = new StringBuilder("<ac:structured-macro ac:name=\"")
                .append(Html.escape(macro.name()))
                .append("\" ac:schema-version=\"1\">");
        macro.parameters().forEach(parameter -> storage.append(markup(parameter, values)));
        return storage.append(macro.hasBody() ? "<ac:rich-text-body><p>&nbsp;</p></ac:rich-text-body>" : "")
                .append("</ac:structured-macro>")
                .toString();
    }

    private static String markup(BrowsableMacro.Parameter parameter, Map<String, String> values) {
        String value = values.getOrDefault(parameter.name(), "").strip();
        if (value.isEmpty()) {
            return "";
        }
        return "<ac:parameter ac:name=\"" + Html.escape(parameter.name()) + "\">"
                + (parameter.type().equals("username") ? user(value) : Html.escape(value)) + "</ac:parameter>";
    }

    /** By name, or by key as in a block that is edited; who has no account is kept as typed. */
    private static String user(String name) {
        return People.named(name)
                .or(() -> People.withConfluenceKey(name))
                .map(person -> "<ri:user ri:userkey=\"" + person.confluenceKey() + "\"/>")
                .orElseGet(() -> Html.escape(name));
    }
}
