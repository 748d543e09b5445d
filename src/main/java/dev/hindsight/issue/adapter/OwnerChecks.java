package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import com.atlassian.jira.rest.client.internal.json.JsonObjectParser;
import dev.hindsight.issue.Actor;
import dev.hindsight.issue.FieldRefusal;
import dev.hindsight.issue.JiraException;
import dev.hindsight.wiki.Recent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who cannot be assigned issues of which projects, as far as Jira says so for certain, remembered for five minutes. May be
 * lost at any time. Where Jira does not answer in time, or its answer may be wanting because the person in whose name it is
 * asked may not see all users, everybody counts as assignable: Jira itself then refuses whom it does not take.
 */
final class OwnerChecks {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerChecks.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_REMEMBERED = 500;

    /** No Jira lists more at once; a list as long may lack somebody. */
    private static final int MOST_LISTED = 100;

    private record Key(String linkId, String project, String owner) {}

    private record Remembered(Optional<FieldRefusal> refusal, Instant at) {}

    private final Clock clock;
    private final Map<Key, Remembered> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    OwnerChecks(Clock clock) {
        this.clock = clock;
    }

    /** The checks of one call of the port, which together cost it a third of its time at most. */
    Check over(JiraApi jira, Actor actor) {
        return new Check(jira.within(PATIENCE), actor);
    }

    private synchronized Optional<Remembered> recall(Key key) {
        return Optional.ofNullable(remembered.get(key))
                .filter(value -> Recent.isWithin(FRESH, value.at(), clock.instant()));
    }

    private synchronized Optional<FieldRefusal> remember(Key key, Optional<FieldRefusal> refusal) {
        remembered.remove(key);
        remembered.put(key, new Remembered(refusal, clock.instant()));
        return refusal;
    }

    /** Asks in one person's name, until Jira fails for the first time. */
    final class Check {

        private final JiraApi jira;
        private final Actor actor;
        private boolean failed;

        private Check(JiraApi jira, Actor actor) {
            this.jira = jira;
            this.actor = actor;
        }

        /** Why somebody, by user name, certainly cannot be assigned issues of a project; empty in all other cases. */
        Optional<FieldRefusal> refusal(String project, String owner) {
            Key key = new Key(actor.linkId(), project, owner);
            Optional<Remembered> known = recall(key);
            if (known.isPresent()) {
                return known.get().refusal();
            }
            if (failed || !IssueKeys.isProjectKey(project)) {
                return Optional.empty();
            }
            try {
                return remember(key, asked(project, owner));
            } catch (JiraException e) {
                failed = true;
                LOG.debug("Whether somebody can be assigned in {} is not known: {}", project, e.toString());
                return Optional.empty();
            }
        }

        private Optional<FieldRefusal> asked(String project, String owner) {
            List<String> listed = jira.get(
                    "user/assignable/search?project=" + project + "&username=" + encoded(owner) + "&maxResults="
                            + MOST_LISTED,
                    new UserNames());
            boolean assignable = listed.stream().anyMatch(owner::equalsIgnoreCase);
            if (assignable || listed.size() >= MOST_LISTED || !seesUsers(project)) {
                return Optional.empty();
            }
            return account(owner).map(code -> FieldRefusal.ofOwner(code, project));
        }

        /** Whether the person may see all users, without which Jira hides them. */
        private boolean seesUsers(String project) {
            return object(
                    "mypermissions?projectKey=" + project,
                    reply -> Json.object(reply, "permissions")
                            .flatMap(all -> Json.object(all, "USER_PICKER"))
                            .filter(permission -> permission.optBoolean("havePermission"))
                            .isPresent());
        }

        /** What is the matter with somebody who cannot be assigned; empty when Jira's answer is about somebody else. */
        private Optional<FieldRefusal.Code> account(String owner) {
            try {
                return object(
                        "user?username=" + encoded(owner),
                        user -> Json.text(user, "name")
                                .filter(owner::equalsIgnoreCase)
                                .map(name -> code(user)));
            } catch (JiraException.NotFound e) {
                return Optional.of(FieldRefusal.Code.OWNER_UNKNOWN);
            }
        }

        private <T> T object(String path, JsonObjectParser<T> parser) {
            return jira.get(path, parser);
        }

        private static FieldRefusal.Code code(JSONObject user) {
            if (user.optBoolean("deleted")) {
                return FieldRefusal.Code.OWNER_UNKNOWN;
            }
            return user.optBoolean("active", true)
                    ? FieldRefusal.Code.OWNER_NOT_ASSIGNABLE
                    : FieldRefusal.Code.OWNER_INACTIVE;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private static final class UserNames implements JsonArrayParser<List<String>> {

        @Override
        public List<String> parse(JSONArray users) {
            return Json.objects(users).stream()
                    .flatMap(user -> Json.text(user, "name").stream())
                    .toList();
        }
    }
}
