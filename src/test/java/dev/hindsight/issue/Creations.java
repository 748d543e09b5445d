package dev.hindsight.issue;

import java.util.stream.Stream;

/** What became of an issue that a test had created. */
final class Creations {

    private Creations() {}

    static CreateResult.Created created(CreateResult creation) {
        return Stream.of(creation)
                .filter(CreateResult.Created.class::isInstance)
                .map(CreateResult.Created.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not created: " + creation));
    }

    static JiraException failure(CreateResult creation) {
        return ((CreateResult.Failed) creation).failure();
    }

    static JiraException.Refused refusal(CreateResult creation) {
        return (JiraException.Refused) failure(creation);
    }
}
