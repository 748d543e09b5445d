package dev.hindsight.acceptance;

import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.server.HostOptions;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The embedded host with a Jira before which stands another one that names everything as a test wants. To be closed. */
final class HostileSite implements AutoCloseable {

    private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave", "erin", "admin");

    private final EmbeddedJira jira;
    private final HostileJira named;
    private final EmbeddedConfluence confluence;

    HostileSite() {
        HostOptions options = EmbeddedProducts.options("hostile", Map.of());
        jira = new EmbeddedJira(options, Clock.systemUTC());
        jira.start();
        named = new HostileJira(jira.baseUrl());
        confluence = new EmbeddedConfluence(options, named.baseUrl());
        confluence.whenListening(jira::confluenceIsAt);
        confluence.start();
        SettingsPages.of(wiki("admin")).setUp("OPS");
    }

    /** What is not in the hands of this wiki's authors has these texts for names from now on: Jira's things, and people. */
    void name(List<String> texts) {
        named.name(texts);
        for (int person = 0; person < PEOPLE.size(); person++) {
            rename(PEOPLE.get(person), everySixth(texts, person));
        }
    }

    private static String everySixth(List<String> texts, int first) {
        StringBuilder name = new StringBuilder();
        for (int number = first; number < texts.size(); number += PEOPLE.size()) {
            name.append(texts.get(number)).append(' ');
        }
        return name.toString();
    }

    private void rename(String userName, String fullName) {
        wiki("admin")
                .put("/rest/host/1.0/users/" + userName, Map.of("fullName", fullName))
                .expect(200);
    }

    Client wiki(String userName) {
        return new Client(confluence.baseUrl(), userName + ":" + userName);
    }

    JiraUser jira(String userName) {
        return new JiraUser(new Client(jira.baseUrl(), userName + ":" + userName));
    }

    void createSpace(String key, String name) {
        wiki("admin").post("/rest/api/space", Map.of("key", key, "name", name)).expect(200);
    }

    /** A round of the minute. */
    void hurry() {
        wiki("admin").post("/rest/host/1.0/jobs/hindsight-sync/run", Map.of()).expect(200, 202, 204);
    }

    @Override
    public void close() {
        PEOPLE.forEach(userName -> rename(userName, ""));
        confluence.stop();
        named.close();
        jira.stop();
    }
}
