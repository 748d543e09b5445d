package dev.hindsight.host.jira.search;

import java.util.List;

/** A JQL query as it was written. Immutable. */
record Query(Clause condition, List<Sort> sorts) {

    /**
     * One field of the order. Immutable.
     */
    record Sort(String field, boolean descending) {}
}
