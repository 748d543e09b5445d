package dev.hindsight.host.confluence.link;

import dev.hindsight.host.server.Html;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives those people their tokens who have allowed the link before the site starts: all but Carol, Dave and Erin. */
public final class Authorization {

    private static final Logger log = LoggerFactory.getLogger(Authorization.class);
    private static final List<Person> AUTHORIZED = List.of(People.ADMIN, People.ALICE, People.BOB);

    private Authorization() {}

    /** Jira must be answering and must know this Confluence's address. */
    public static void prepare(URI jira, String baseUrl, Tokens tokens) {
        String callback = baseUrl + "/plugins/servlet/host/token";
        URI page = URI.create(jira + "/plugins/servlet/host/authorize?callback=" + Html.urlPart(callback));
        TokenGrants grants = new TokenGrants(URI.create(jira + "/login"), page, callback);
        for (Person person : AUTHORIZED) {
            try {
                grants.allow(person)
                        .ifPresentOrElse(
                                token -> tokens.keep(person, token),
                                () -> log.warn("Jira gave no token to {}", person.userName()));
            } catch (IOException e) {
                log.warn("Jira gave no token to {}: {}", person.userName(), e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
