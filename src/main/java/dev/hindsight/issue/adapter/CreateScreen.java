package dev.hindsight.issue.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be given when an issue of a type is created in a project.
 *
 * @param issueTypeId id of the issue type
 * @param names names, by id, of the fields on the create screen
 * @param required names, by id, in the order of the screen, of those fields that must be given because Jira has no default for them
 */
record CreateScreen(long issueTypeId, Map<String, String> names, Map<String, String> required) {

    CreateScreen {
        names = Map.copyOf(names);
        required = Collections.unmodifiableMap(new LinkedHashMap<>(required));
    }

    /** Whether a field is on it. */
    boolean offers(String fieldId) {
        return names.containsKey(fieldId);
    }
}
