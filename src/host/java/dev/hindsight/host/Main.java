package dev.hindsight.host;

import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.seed.Seed;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Starts Jira, then Confluence with the plugin, and waits to be stopped. A node whose Jira is running already uses that one. The
 * only class of the host that writes to the console.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        HostOptions options = HostOptions.fromSystemProperties();
        String jiraUrl = "http://localhost:" + options.jiraPort() + HostOptions.JIRA_CONTEXT;
        Optional<EmbeddedJira> jira =
                answers(jiraUrl) ? Optional.empty() : Optional.of(new EmbeddedJira(options, Clock.systemUTC()));
        jira.ifPresent(EmbeddedJira::start);
        String jiraAddress = jira.map(EmbeddedJira::baseUrl).orElse(jiraUrl);
        EmbeddedConfluence confluence = started(options, jiraAddress, jira);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(confluence, jira), "host-stop"));
        if (confluence.isFirstStart()) {
            new Seed(confluence.baseUrl(), jiraAddress, options.jiraVersion().webhookPath()).plant();
        }
        say("Confluence  " + confluence.baseUrl());
        say("Jira        " + jiraAddress);
        say("Users       " + People.all().stream().map(Person::userName).collect(Collectors.joining(", "))
                + " (the password is the user name)");
        say("Ready. Stop with Ctrl-C.");
        new CountDownLatch(1).await();
    }

    /** When Confluence cannot start, Jira is stopped too, so that the process can end. */
    private static EmbeddedConfluence started(HostOptions options, String jiraUrl, Optional<EmbeddedJira> jira) {
        try {
            EmbeddedConfluence confluence = new EmbeddedConfluence(options, jiraUrl);
            jira.ifPresent(own -> confluence.whenListening(own::confluenceIsAt));
            confluence.start();
            return confluence;
        } catch (RuntimeException | LinkageError e) {
            jira.ifPresent(EmbeddedJira::stop);
            throw e;
        }
    }

    private static void stop(EmbeddedConfluence confluence, Optional<EmbeddedJira> jira) {
        confluence.stop();
        jira.ifPresent(EmbeddedJira::stop);
        say("Stopped.");
    }

    private static boolean answers(String jiraUrl) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(jiraUrl + "/rest/api/2/serverInfo").toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
