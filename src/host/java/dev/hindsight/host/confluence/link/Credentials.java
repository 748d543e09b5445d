package dev.hindsight.host.confluence.link;

import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.LinkKind;
import dev.hindsight.host.server.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How a request to Jira says for whom it is made. */
public final class Credentials {

    private final LinkKind kind;
    private final Tokens tokens;

    public Credentials(LinkKind kind, Tokens tokens) {
        this.kind = kind;
        this.tokens = tokens;
    }

    /** Whether the link lets this person, or nobody, make a request at all. */
    boolean suffice(Optional<Person> person) {
        return kind == LinkKind.IMPERSONATING || person.flatMap(tokens::of).isPresent();
    }

    /** Value of the Authorization header; empty for an anonymous request. */
    Optional<String> header(Optional<Person> person) {
        return kind == LinkKind.IMPERSONATING
                ? person.map(Credentials::impersonating)
                : person.flatMap(tokens::of).map(token -> "Bearer " + token);
    }

    /** Jira refused: a token is of no more use, an impersonated name stays what it is. */
    void refused(Optional<Person> person) {
        if (kind == LinkKind.TOKEN) {
            person.ifPresent(tokens::forget);
        }
    }

    private static String impersonating(Person person) {
        String pair = person.userName() + ":" + HostOptions.LINK_SECRET;
        return HostOptions.LINK_SCHEME + " "
                + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
