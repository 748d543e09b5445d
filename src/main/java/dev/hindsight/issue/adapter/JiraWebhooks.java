package dev.hindsight.issue.adapter;

import com.atlassian.jira.rest.client.internal.json.JsonArrayParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.jettison.json.JSONObject;

/**
 * The webhooks of a Jira. Jira 10 has another resource for them than Jira 9, at another address and of another shape. Which of
 * them a Jira has is told by its version and not by trying: the answer to the wrong one is a 404, which can have other reasons.
 */
abstract sealed class JiraWebhooks {

    private static final int FIRST_THAT_SIGNS = 10;
    private static final Pattern MAJOR = Pattern.compile("\\d+");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)/?$");

    /** What our webhooks tell of. */
    static final List<String> EVENTS = List.of("jira:issue_updated", "jira:issue_deleted");

    private final JiraApi jira;
    private final String address;

    private JiraWebhooks(JiraApi jira, String address) {
        this.jira = jira;
        this.address = address;
    }

    /** A version that cannot be read is taken for a new one. */
    static JiraWebhooks of(JiraApi jira, String version) {
        Matcher major = MAJOR.matcher(version);
        boolean old = major.lookingAt() && Integer.parseInt(major.group()) < FIRST_THAT_SIGNS;
        return old ? new OfJira9(jira) : new OfJira10(jira);
    }

    /** Whether Jira can sign what they deliver. */
    abstract boolean areSigned();

    /** All there are. */
    abstract List<JSONObject> all();

    /** What registers one with an address, and a secret to sign with, beside its name and events. */
    abstract JSONObject registration(String url, Optional<String> secret);

    /** The ids of those with a name. */
    final List<String> named(String name) {
        return all().stream()
                .filter(each -> Json.text(each, "name").filter(name::equals).isPresent())
                .flatMap(each -> id(each).stream())
                .toList();
    }

    final void add(String name, String url, Optional<String> secret) {
        JSONObject webhook = registration(url, secret);
        Json.with(webhook, "name", name);
        Json.with(webhook, "events", Json.list(EVENTS));
        jira.post(address, webhook);
    }

    final void remove(String id) {
        jira.delete(address + "/" + id);
    }

    /** The id of one in a list; Jira 9 tells it by the address of each. */
    private static Optional<String> id(JSONObject webhook) {
        return Json.text(webhook, "self")
                .map(LAST_NUMBER::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .or(() -> Json.text(webhook, "id"));
    }

    /** Some of the list, as the query says. */
    final List<JSONObject> listed(String query) {
        return jira.get(address + query, (JsonArrayParser<List<JSONObject>>) Json::objects);
    }

    /** Unsigned, and listed all at once. */
    private static final class OfJira9 extends JiraWebhooks {

        private OfJira9(JiraApi jira) {
            super(jira, "/rest/webhooks/1.0/webhook");
        }

        @Override
        boolean areSigned() {
            return false;
        }

        @Override
        List<JSONObject> all() {
            return listed("");
        }

        @Override
        JSONObject registration(String url, Optional<String> secret) {
            JSONObject webhook = Json.of("url", url);
            Json.with(webhook, "filters", Json.of("issue-related-events-section", ""));
            return Json.with(webhook, "excludeBody", false);
        }
    }

    /** Signed with the secret in their configuration, whose values are texts, and listed page by page. */
    private static final class OfJira10 extends JiraWebhooks {

        private static final int PAGE = 100;

        private OfJira10(JiraApi jira) {
            super(jira, "/rest/jira-webhook/1.0/webhooks");
        }

        @Override
        boolean areSigned() {
            return true;
        }

        /**
         * Read until a page brings nothing new: Jira may give fewer than asked for, and says nowhere which page is the last. One
         * that ignored where to start would give the same page twice.
         */
        @Override
        List<JSONObject> all() {
            Map<String, JSONObject> all = new LinkedHashMap<>();
            int start = 0;
            int known;
            do {
                known = all.size();
                List<JSONObject> page = listed("?start=" + start + "&limit=" + PAGE);
                page.forEach(each -> all.put(id(each).orElse(""), each));
                start += page.size();
            } while (all.size() > known);
            return List.copyOf(all.values());
        }

        @Override
        JSONObject registration(String url, Optional<String> secret) {
            JSONObject configuration = Json.of("EXCLUDE_BODY", "false");
            secret.ifPresent(value -> Json.with(configuration, "SECRET", value));
            JSONObject webhook = Json.of("url", url);
            Json.with(webhook, "active", true);
            return Json.with(webhook, "configuration", configuration);
        }
    }
}
