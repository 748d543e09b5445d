package dev.hindsight.host.confluence.content;

import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who may do what: anonymous and unlicensed people nothing, others who are active view and edit both spaces, the administrator administers, and Alice the space ENG; restrictions of the
 * page and viewing restrictions of its ancestors narrow that for everybody, the administrator included.
 */
public final class Access {

    /** By space key, who administers it besides the administrator. */
    private static final Map<String, Person> SPACE_ADMINISTRATORS = Map.of("ENG", People.ALICE);

    private final PageTree tree;
    private final Restrictions restrictions;

    Access(PageTree tree, Restrictions restrictions) {
        this.tree = tree;
        this.restrictions = restrictions;
    }

    public boolean mayView(Optional<Person> person, StoredPage page) {
        return person.filter(Person::mayUseConfluence).isPresent()
                && viewRestrictions(page.latestId()).allMatch(allowed -> allowed.allows(person.get()));
    }

    public boolean mayEdit(Optional<Person> person, StoredPage page) {
        return mayView(person, page) && page.isCurrent() && isNamed(person, page, Operation.UPDATE);
    }

    public boolean mayAdminister(Optional<Person> person) {
        return person.filter(Person::mayUseConfluence)
                .filter(Person::administrator)
                .isPresent();
    }

    public boolean mayAdminister(Optional<Person> person, String spaceKey) {
        return mayAdminister(person)
                || person.filter(known -> known.equals(SPACE_ADMINISTRATORS.get(spaceKey)))
                        .isPresent();
    }

    private Stream<Restriction> viewRestrictions(long page) {
        return Stream.concat(Stream.of(restrictions.of(page, Operation.READ)), inheritedRestrictions(page).stream());
    }

    /** The viewing restrictions of the pages above a page, none of them empty. */
    public List<Restriction> inheritedRestrictions(long page) {
        return tree.ancestors(page).stream()
                .map(above -> restrictions.of(above.id(), Operation.READ))
                .filter(allowed -> !allowed.isEmpty())
                .toList();
    }

    private boolean isNamed(Optional<Person> person, StoredPage page, Operation operation) {
        return person.filter(
                        known -> restrictions.of(page.latestId(), operation).allows(known))
                .isPresent();
    }
}
