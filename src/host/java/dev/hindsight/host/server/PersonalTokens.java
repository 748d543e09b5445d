package dev.hindsight.host.server;

import java.util.Optional;

/**
 * Everybody's personal access token at one site, which REST takes in place of a password and the other site does not know. Nobody can
 * make more of them, nor take one back.
 *
 * @param site such as {@code jira}
 */
public record PersonalTokens(String site) implements AuthorizationScheme {

    /** What the person sends after {@code Bearer}. */
    public String of(Person person) {
        return site + "-token-of-" + person.userName();
    }

    @Override
    public String name() {
        return "Bearer";
    }

    @Override
    public Optional<Person> person(String credentials) {
        return People.all().stream()
                .filter(Person::active)
                .filter(person -> People.sameText(of(person), credentials))
                .findFirst();
    }
}
