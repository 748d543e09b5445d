package dev.hindsight.host.server;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Confluence's groups, whose members are fixed; who is inactive is in none. Not Jira's. */
public enum Group {
    USERS("confluence-users", Person::licensed),
    ADMINISTRATORS("confluence-administrators", Person::administrator),
    OPERATIONS("operations", person -> person.equals(People.ALICE) || person.equals(People.BOB));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // none of them has a state
    private final Predicate<Person> members;

    Group(String label, Predicate<Person> members) {
        this.label = label;
        this.members = members;
    }

    /** Names of groups are compared as they are written. */
    public static Optional<Group> named(String label) {
        return Stream.of(values()).filter(group -> group.label.equals(label)).findFirst();
    }

    /** As administrators see it. */
    public String label() {
        return label;
    }

    public boolean has(Person person) {
        return person.active() && members.test(person);
    }
}
