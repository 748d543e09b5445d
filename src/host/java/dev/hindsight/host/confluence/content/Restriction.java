package dev.hindsight.host.confluence.content;

import dev.hindsight.host.server.Group;
import dev.hindsight.host.server.Person;
import java.util.List;

/**
 * To whom a page is restricted for one operation: to those who are named and the members of groups that are named. Empty, it restricts
 * nothing.
 *
 * @param users by user key, in a fixed order
 * @param groups by name, in a fixed order
 */
public record Restriction(List<String> users, List<String> groups) {

    public Restriction {
        users = users.stream().distinct().sorted().toList();
        groups = groups.stream().distinct().sorted().toList();
    }

    public boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }

    /** True for everybody when nobody is named. */
    boolean allows(Person person) {
        return isEmpty()
                || users.contains(person.confluenceKey())
                || groups.stream().flatMap(name -> Group.named(name).stream()).anyMatch(group -> group.has(person));
    }
}
