package dev.hindsight.action;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the page wants of an item's ticket, in the tracker's terms. Immutable.
 *
 * @param values the wanted value of each field; empty text is no wish; of our section the digest of its text
 * @param section the text of our section of the description
 * @param backlink the link back to the page; empty when there is no page
 */
record Wish(Map<SharedField, String> values, String section, Optional<Backlink> backlink) {

    /** The wish of a page that is gone: none. */
    static final Wish NONE = new Wish(Map.of(), "", Optional.empty());

    Wish {
        Map<SharedField, String> copy = new EnumMap<>(SharedField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    String value(SharedField field) {
        return values.getOrDefault(field, "");
    }

    Optional<String> wished(SharedField field) {
        return Optional.of(value(field)).filter(value -> !value.isEmpty());
    }

    /** Whether the page says something else than when it was last reconciled. */
    boolean differsFrom(Map<SharedField, Memory> memories) {
        return values.entrySet().stream()
                .anyMatch(entry ->
                        !entry.getValue().isEmpty() && !entry.getValue().equals(seenOnPage(memories, entry.getKey())));
    }

    private static String seenOnPage(Map<SharedField, Memory> memories, SharedField field) {
        Memory memory = memories.get(field);
        return memory == null ? "" : memory.seenOnPage();
    }
}
