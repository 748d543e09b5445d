package dev.hindsight.issue;

import java.util.Set;

/** What became of one issue that was to be created. */
public sealed interface CreateResult {

    /**
     * It was created.
     *
     * @param issueId its id
     * @param key its key
     * @param leftOut the optional fields that Jira has no place for, or would not take
     */
    record Created(String issueId, String key, Set<IssueField> leftOut) implements CreateResult {
        public Created {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * It was not created, or that is not known.
     *
     * @param failure why
     */
    record Failed(JiraException failure) implements CreateResult {}
}
