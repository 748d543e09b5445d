package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.issue.JiraOptions;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.List;
import java.util.Optional;

/** Whether the account that reads for the site can do so. For one test. */
final class ServiceAccountChecks {

    private final Jira jira;
    private final Users users;

    ServiceAccountChecks(Jira jira, Users users) {
        this.jira = jira;
        this.users = users;
    }

    /**
     * @param userKey the account, if one is named
     * @param actor who tests, over the link that is tested
     */
    List<ConnectionCheck> all(Optional<String> userKey, EffectiveSettings effective, Actor actor) {
        if (userKey.isEmpty()) {
            return List.of(ConnectionCheck.of(Code.NO_READER));
        }
        Optional<User> reader = users.find(userKey.get());
        String name = reader.map(User::userName).orElse(userKey.get());
        if (reader.filter(User::active).isEmpty()) {
            return List.of(ConnectionCheck.of(Code.READER_INACTIVE, name));
        }
        return List.of(check(new Actor(actor.linkId(), userKey.get()), name, effective.project()));
    }

    private ConnectionCheck check(Actor reader, String name, Optional<String> project) {
        try {
            JiraOptions choices = jira.choices(reader);
            boolean seen = choices.projects().stream()
                    .anyMatch(choice -> project.filter(choice.value()::equals).isPresent());
            return ConnectionCheck.of(seen ? Code.READER_READS : Code.READER_DOES_NOT_SEE, name, project.orElse(""));
        } catch (JiraException.NotAuthorised e) {
            return ConnectionCheck.of(Code.READER_NOT_AUTHORISED, name);
        } catch (JiraException e) {
            return ConnectionCheck.of(Code.READER_CANNOT_ASK, name);
        }
    }
}
