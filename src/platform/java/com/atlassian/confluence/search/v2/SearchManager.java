package com.atlassian.confluence.search.v2;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Searches the indexes. */
public interface SearchManager {
    long scan(
            List<Index> indexes,
            SearchQuery searchQuery,
            Set<String> requestedFields,
            Consumer<Map<String, String[]>> consumer)
            throws InvalidSearchException;
}
