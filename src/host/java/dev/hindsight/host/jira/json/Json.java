package dev.hindsight.host.jira.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hindsight.host.jira.issue.JiraProblem;
import java.util.List;
import java.util.function.Function;

/** Makes and reads JSON trees. Knows no shape. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static <T> ArrayNode array(List<T> items, Function<T, ? extends JsonNode> shape) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(shape.apply(item)));
        return array;
    }

    public static ArrayNode texts(List<String> texts) {
        return array(texts, JsonNodeFactory.instance::textNode);
    }

    /** Any JSON value. Throws JiraProblem with status 400 when the text is none. */
    public static JsonNode read(String text) {
        try {
            JsonNode json = MAPPER.readTree(text);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            throw JiraProblem.refused("Unexpected content in the request: " + e.getOriginalMessage());
        }
        throw JiraProblem.refused("The request has no content.");
    }

    /** A JSON object; refused like {@link #read} otherwise. */
    public static JsonNode readObject(String text) {
        JsonNode json = read(text);
        if (!json.isObject()) {
            throw JiraProblem.refused("The request must be a JSON object.");
        }
        return json;
    }
}
