package dev.hindsight.host.jira.catalog;

import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The projects and who may do what in them. Holds no issues. */
public enum Project implements Choice {
    OPS("10000", "Operations", Set.of()),
    /** Its issues can belong to an epic. */
    PLAT("10001", "Platform", Set.of()),
    SEC("10002", "Security", Set.of("erin")),
    STRICT("10003", "Strict screens", Set.of()),
    /** Its screens have custom fields of many kinds, most of them required. */
    RISK("10004", "Risk register", Set.of());

    private final String id;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // always a Set.of
    private final Set<String> shutOut;

    Project(String id, String label, Set<String> shutOut) {
        this.id = id;
        this.label = label;
        this.shutOut = shutOut;
    }

    /** By key or by id. */
    public static Optional<Project> named(String keyOrId) {
        return Arrays.stream(values())
                .filter(project -> project.key().equals(keyOrId) || project.id.equals(keyOrId))
                .findFirst();
    }

    /** The projects whose issues a person sees. */
    public static List<Project> visibleTo(Person person) {
        return Arrays.stream(values())
                .filter(project -> project.isVisibleTo(person))
                .toList();
    }

    @Override
    public String id() {
        return id;
    }

    public String key() {
        return name();
    }

    @Override
    public String label() {
        return label;
    }

    /** Seeing, creating, editing and being assigned go together here; none is given to inactive people. */
    public boolean isVisibleTo(Person person) {
        return person.active() && !shutOut.contains(person.userName());
    }

    /** The people who can be assigned issues, by name. */
    public List<Person> assignable() {
        return People.all().stream().filter(this::isVisibleTo).toList();
    }
}
