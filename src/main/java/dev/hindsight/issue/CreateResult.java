package dev.hindsight.issue;

import java.util.Map;
import java.util.Set;

/** What became of one issue that was to be created. */
public sealed interface CreateResult {

    /**
     * It was created.
     *
     * @param issueId its id
     * @param key its key
     * @param refusals why optional fields were left out, by field
     */
    record Created(String issueId, String key, Map<IssueField, FieldRefusal> refusals) implements CreateResult {
        public Created {
            refusals = Map.copyOf(refusals);
        }

        /** The optional fields that Jira has no place for, or would not take. */
        public Set<IssueField> leftOut() {
            return refusals.keySet();
        }
    }

    /**
     * It was not created, or that is not known.
     *
     * @param failure why
     */
    record Failed(JiraException failure) implements CreateResult {}
}
