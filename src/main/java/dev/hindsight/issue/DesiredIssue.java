package dev.hindsight.issue;

import dev.hindsight.item.SyncedValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the page wants of an item's ticket, in the tracker's terms. Immutable.
 *
 * @param values the wanted value of each field; empty text is no wish; of our section the digest of its text
 * @param section the text of our section of the description
 * @param remoteLink the link back to the page; empty when there is no page
 */
public record DesiredIssue(Map<SharedField, String> values, String section, Optional<RemoteLink> remoteLink) {

    /** The wish of a page that is gone: none. */
    public static final DesiredIssue NONE = new DesiredIssue(Map.of(), "", Optional.empty());

    public DesiredIssue {
        Map<SharedField, String> copy = new EnumMap<>(SharedField.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    public String value(SharedField field) {
        return values.getOrDefault(field, "");
    }

    public Optional<String> wished(SharedField field) {
        return Optional.of(value(field)).filter(value -> !value.isEmpty());
    }

    /** Whether the page says something else than when it was last reconciled. */
    public boolean differsFrom(Map<SharedField, SyncedValue> synced) {
        return values.entrySet().stream()
                .anyMatch(entry ->
                        !entry.getValue().isEmpty() && !entry.getValue().equals(lastOnPage(synced, entry.getKey())));
    }

    private static String lastOnPage(Map<SharedField, SyncedValue> synced, SharedField field) {
        SyncedValue syncedValue = synced.get(field);
        return syncedValue == null ? "" : syncedValue.lastOnPage();
    }
}
