package dev.hindsight.host.jira.search;

import java.util.List;

/** A JQL query as it was written. */
record Query(Clause condition, List<Sort> sorts) {

    /**
     * One field of the order.
     */
    record Sort(String field, boolean descending) {}
}
