package dev.hindsight.host.jira;

import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.server.AuthorizationScheme;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.util.Optional;

/** Access tokens that people have allowed. */
record TokenScheme(JiraStore store) implements AuthorizationScheme {

    @Override
    public String name() {
        return "Bearer";
    }

    @Override
    public Optional<Person> person(String credentials) {
        return store.tokenOwner(credentials).flatMap(People::named).filter(Person::active);
    }
}
