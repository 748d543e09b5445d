package dev.hindsight.issue.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What can be given when an issue of a type is created in a project.
 *
 * @param issueTypeId id of the issue type
 * @param fields ids of the fields on the create screen
 * @param required names, by id, in the order of the screen, of those fields that must be given because Jira has no default for them
 */
record CreateScreen(long issueTypeId, Set<String> fields, Map<String, String> required) {

    CreateScreen {
        fields = Set.copyOf(fields);
        required = Collections.unmodifiableMap(new LinkedHashMap<>(required));
    }
}
