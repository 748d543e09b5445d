package dev.hindsight.jira;

import java.util.Set;

/**
 * What can be given when an issue of a type is made in a project. Immutable.
 *
 * @param issueTypeId id of the issue type
 * @param fields ids of the fields on the create screen
 */
record CreateScreen(long issueTypeId, Set<String> fields) {

    CreateScreen {
        fields = Set.copyOf(fields);
    }
}
