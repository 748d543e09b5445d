package dev.hindsight.issue;

import java.util.Set;

/** What became of one issue that was to be made. Immutable. */
public sealed interface CreateResult {

    /**
     * It was made.
     *
     * @param issueId its id
     * @param key its key
     * @param leftOut the fields that the tracker has no place for, or would not take
     */
    record Made(String issueId, String key, Set<WishedField> leftOut) implements CreateResult {
        public Made {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * It was not made, or it is not known.
     *
     * @param failure why
     */
    record NotMade(JiraException failure) implements CreateResult {}

    /** The fields of a new issue that can be left out. */
    enum WishedField {
        DESCRIPTION,
        ASSIGNEE,
        DUE,
        PRIORITY,
        LABELS
    }
}
