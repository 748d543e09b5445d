package dev.hindsight.host.jira.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/** One value of a field that offers a fixed list, such as a priority. Not a free text. */
public interface Choice {

    String id();

    /** As shown, and as JQL names it. */
    String label();

    static <C extends Choice> Optional<C> withId(C[] choices, String id) {
        return Stream.of(choices).filter(choice -> choice.id().equals(id)).findFirst();
    }

    static <C extends Choice> Optional<C> labeled(C[] choices, String label) {
        return Stream.of(choices)
                .filter(choice -> choice.label().equalsIgnoreCase(label))
                .findFirst();
    }
}
