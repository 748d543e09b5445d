package dev.hindsight.connection;

import dev.hindsight.connection.ConnectionCheck.Code;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.IssueSettings;
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
            return List.of(ConnectionCheck.of(Code.NO_SERVICE_ACCOUNT));
        }
        Optional<User> reader = users.find(userKey.get());
        String name = reader.map(User::userName).orElse(userKey.get());
        if (reader.filter(User::active).isEmpty()) {
            return List.of(ConnectionCheck.of(Code.SERVICE_ACCOUNT_INACTIVE, name));
        }
        return List.of(check(new Actor(actor.linkId(), userKey.get()), name, effective.get(IssueSettings.PROJECT)));
    }

    private ConnectionCheck check(Actor reader, String name, Optional<String> project) {
        try {
            JiraOptions options = jira.options(reader);
            boolean seen = options.projects().stream()
                    .anyMatch(choice -> project.filter(choice.value()::equals).isPresent());
            return ConnectionCheck.of(
                    seen ? Code.SERVICE_ACCOUNT_READS : Code.SERVICE_ACCOUNT_DOES_NOT_SEE, name, project.orElse(""));
        } catch (JiraException.NotAuthorized e) {
            return ConnectionCheck.of(Code.SERVICE_ACCOUNT_NOT_AUTHORIZED, name);
        } catch (JiraException e) {
            return ConnectionCheck.of(Code.SERVICE_ACCOUNT_CANNOT_ASK, name);
        }
    }
}
