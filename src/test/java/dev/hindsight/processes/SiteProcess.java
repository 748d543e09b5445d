package dev.hindsight.processes;

import dev.hindsight.acceptance.Await;
import dev.hindsight.host.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A site of the embedded host in a process of its own, with its output in a file. For one thread. */
final class SiteProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Pattern ADDRESS = Pattern.compile("(?m)^(Confluence|Jira) +(http\\S+)$");
    private static final int LAST_LINES = 25;

    private final String site;
    private final Path log;
    private final List<String> java;
    private final Map<String, String> properties;
    private Process process;
    private String before = "";
    private String address = "";

    /**
     * Starts a process; {@link #ready()} waits for it.
     *
     * @param site name of the site whose address this process has: Confluence or Jira
     * @param java the command up to the properties
     */
    SiteProcess(String site, Path log, List<String> java, Map<String, String> properties) {
        this.site = site;
        this.log = log;
        this.java = List.copyOf(java);
        this.properties = new TreeMap<>(properties);
        this.process = started();
    }

    /** The processes share what the test itself runs with. */
    static List<String> java(ProcessClock clock, Path agent) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-javaagent:" + agent + "=" + clock.written(),
                "-cp",
                ClassPath.text());
    }

    /** The properties by which a Confluence has the plugin from its jar, where the test is given one. */
    static Map<String, String> plugin() {
        String jar = System.getProperty("plugin.jar", "");
        return jar.isEmpty() ? Map.of() : Map.of("host.plugin", jar);
    }

    private Process started() {
        List<String> command = new ArrayList<>(java);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(Main.class.getName());
        before = output();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the site serves, and gives its address. */
    String ready() {
        String output = Await.until(
                site + " is ready", PATIENCE, this::said, text -> text.contains("Ready.") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The process ended.\n" + lastLines());
        }
        address = address(site, output);
        return address;
    }

    /** The address of a site that this process has, once it serves. */
    String address(String name) {
        return address(name, said());
    }

    private String address(String name, String output) {
        return ADDRESS.matcher(output)
                .results()
                .filter(line -> line.group(1).equals(name))
                .map((MatchResult line) -> line.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no address.\n" + lastLines()));
    }

    /** Kills the process as SIGKILL does, whatever it is doing. */
    void kill() {
        process.destroyForcibly();
        try {
            int unused = process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts it again on the port that it had, and waits until it serves. */
    void restart() {
        properties.put(
                site.equals("Jira") ? "jira.port" : "confluence.port",
                String.valueOf(URI.create(address).getPort()));
        process = started();
        ready();
    }

    /** What it has said since it was last started. */
    private String said() {
        return output().substring(before.length());
    }

    /** All that it has ever said. */
    String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of its output, under the name of the file. */
    String lastLines() {
        List<String> lines = output().lines().toList();
        return log + ":\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    @Override
    public void close() {
        kill();
    }
}
