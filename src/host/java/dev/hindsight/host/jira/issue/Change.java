package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an issue's history: what somebody changed at one moment.
 *
 * @param author user name
 * @param at epoch milliseconds
 */
public record Change(long id, String author, long at, List<Item> items) {

    public Change {
        items = List.copyOf(items);
    }

    /**
     * One field's old and new value, as Jira keeps them and as it shows them.
     */
    public record Item(
            String field,
            String fieldtype,
            @Nullable String from,
            @Nullable String fromString,
            @Nullable String to,
            @JsonProperty("toString") @Nullable String shownTo) {}
}
