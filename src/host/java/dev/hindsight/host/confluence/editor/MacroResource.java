package dev.hindsight.host.confluence.editor;

import com.atlassian.sal.api.message.I18nResolver;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** What the macro browser in a browser asks for: the macros with their texts in the reader's language, and a macro's markup. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public final class MacroResource {

    private final Supplier<List<BrowsableMacro>> macros;
    private final I18nResolver texts;

    public MacroResource(Supplier<List<BrowsableMacro>> macros, I18nResolver texts) {
        this.macros = macros;
        this.texts = texts;
    }

    @GET
    public List<Map<String, Object>> all() {
        return macros.get().stream().map(this::described).toList();
    }

    /** {@code {"params": {"title": "…"}}} */
    @POST
    @Path("/{name}/storage")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> storage(@PathParam("name") String name, JsonNode body) {
        BrowsableMacro macro = macros.get().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ContentRefusal(404, "There is no macro " + name));
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entered : body.path("params").properties()) {
            values.put(entered.getKey(), entered.getValue().asText(""));
        }
        return Map.of("storage", MacroMarkup.of(macro, values));
    }

    private Map<String, Object> described(BrowsableMacro macro) {
        return Map.of(
                "name", macro.name(),
                "title", texts.getText(macro.textKey() + ".label"),
                "description", texts.getText(macro.textKey() + ".desc"),
                "icon", macro.icon(),
                "documentation", macro.documentation(),
                "image", macro.image(),
                "parameters",
                        macro.parameters().stream()
                                .map(parameter -> described(macro, parameter))
                                .toList(),
                "buttons",
                        macro.buttons().stream()
                                .map(button -> Map.of("id", button.id(), "label", texts.getText(button.labelKey())))
                                .toList());
    }

    private Map<String, Object> described(BrowsableMacro macro, BrowsableMacro.Parameter parameter) {
        String key = macro.textKey() + ".param." + parameter.name() + ".";
        Map<String, String> choices = new LinkedHashMap<>();
        parameter.choices().forEach(choice -> choices.put(choice, text(key + choice + ".desc", choice)));
        return Map.of(
                "name", parameter.name(),
                "type", parameter.type(),
                "required", parameter.required(),
                "defaultValue", parameter.start(),
                "label", text(key + "label", parameter.name()),
                "description", text(key + "desc", ""),
                "enumValues", choices);
    }

    private String text(String key, String otherwise) {
        String text = texts.getText(key);
        return text.equals(key) ? otherwise : text;
    }
}
