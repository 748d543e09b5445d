package dev.hindsight.host.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hindsight.host.confluence.content.ContentRefusal;
import dev.hindsight.host.confluence.content.PageText;
import java.util.OptionalLong;

/** Reads what a client sends about a page. Whether it is allowed is not decided here. */
record Sent(JsonNode json) {

    String text(String pointer) {
        return json.at(pointer).asText("");
    }

    String required(String pointer) {
        String value = text(pointer);
        if (value.isBlank()) {
            throw new ContentRefusal(
                    400, "The request lacks " + pointer.substring(1).replace('/', '.') + ".");
        }
        return value;
    }

    boolean hasBody() {
        return json.at("/body/storage/value").isTextual();
    }

    boolean hasAncestors() {
        return json.at("/ancestors").isArray() && !json.at("/ancestors").isEmpty();
    }

    /** The last of the ancestors is the parent. */
    OptionalLong parent() {
        if (!hasAncestors()) {
            return OptionalLong.empty();
        }
        JsonNode ancestors = json.at("/ancestors");
        return OptionalLong.of(ancestors.get(ancestors.size() - 1).path("id").asLong());
    }

    int version() {
        return json.at("/version/number").asInt(0);
    }

    PageText pageText(String titleOtherwise, String bodyOtherwise) {
        String representation = json.at("/body/storage/representation").asText("storage");
        if (!representation.equals("storage")) {
            throw new ContentRefusal(400, "The representation " + representation + " cannot be stored.");
        }
        return new PageText(
                text("/title").isBlank() ? titleOtherwise : text("/title"),
                hasBody() ? text("/body/storage/value") : bodyOtherwise,
                text("/version/message"));
    }
}
