package dev.hindsight.host.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A link from an issue to a page elsewhere. Not a link between issues. Immutable, as its JSON is never changed.
 *
 * @param globalId the linking side's own name for the link, unique within the issue
 * @param object at least url and title
 */
public record RemoteLink(
        long id,
        @Nullable String globalId,
        @Nullable JsonNode application,
        @Nullable String relationship,
        JsonNode object) {}
