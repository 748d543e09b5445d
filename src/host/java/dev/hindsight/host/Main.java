package dev.hindsight.host;

import dev.hindsight.host.confluence.EmbeddedConfluence;
import dev.hindsight.host.jira.EmbeddedJira;
import dev.hindsight.host.seed.Seed;
import dev.hindsight.host.server.HostOptions;
import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.PersonalTokens;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Starts Jira, then Confluence with the plugin, or one of them alone, and waits to be stopped. The only class of the host that
 * writes to the console.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        HostOptions options = HostOptions.fromSystemProperties();
        Deque<Runnable> stops = new ArrayDeque<>();
        try {
            start(options, stops);
        } catch (RuntimeException | LinkageError e) {
            // What runs already is stopped, so that the process can end
            stops.forEach(Runnable::run);
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stops), "host-stop"));
        say("Users       " + People.all().stream().map(Person::userName).collect(Collectors.joining(", "))
                + " (the password is the user name)");
        if (!options.passwordsForRest()) {
            say("For REST    Authorization: Bearer " + new PersonalTokens("confluence").of(People.ALICE) + " (in Jira "
                    + new PersonalTokens("jira").of(People.ALICE) + ")");
        }
        say("Ready. Stop with Ctrl-C.");
        new CountDownLatch(1).await();
    }

    private static void start(HostOptions options, Deque<Runnable> stops) {
        Optional<EmbeddedJira> jira = Optional.of(options)
                .filter(wanted -> wanted.sites().haveJira())
                .map(wanted -> new EmbeddedJira(wanted, Clock.systemUTC()));
        jira.ifPresent(site -> {
            site.start();
            stops.push(site::stop);
        });
        String jiraUrl = jira.map(EmbeddedJira::baseUrl).orElse(options.jiraUrl());
        if (options.sites().haveConfluence()) {
            EmbeddedConfluence confluence = new EmbeddedConfluence(options, jiraUrl);
            jira.ifPresent(site -> confluence.whenListening(site::confluenceIsAt));
            confluence.start();
            stops.push(confluence::stop);
            if (confluence.isFirstStart() && options.seeded()) {
                new Seed(confluence.baseUrl(), jiraUrl, options.jiraVersion().webhookPath()).plant();
            }
            say("Confluence  " + confluence.baseUrl());
        }
        say("Jira        " + jiraUrl);
    }

    private static void stop(Deque<Runnable> stops) {
        stops.forEach(Runnable::run);
        say("Stopped.");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
