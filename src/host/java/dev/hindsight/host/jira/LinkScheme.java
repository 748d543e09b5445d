package dev.hindsight.host.jira;

import dev.hindsight.host.server.AuthorizationScheme;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The impersonating application link: Confluence, known by a secret, names the person for whom it calls. */
final class LinkScheme implements AuthorizationScheme {

    @Override
    public String name() {
        return HostOptions.LINK_SCHEME;
    }

    @Override
    public Optional<Person> person(String credentials) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        if (colon < 0 || !People.sameText(decoded.substring(colon + 1), HostOptions.LINK_SECRET)) {
            return Optional.empty();
        }
        return People.named(decoded.substring(0, colon)).filter(Person::active);
    }
}
