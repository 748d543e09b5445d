package dev.hindsight.host.jira.json;

import dev.hindsight.host.jira.catalog.Choice;
import dev.hindsight.host.jira.catalog.LinkType;
import dev.hindsight.host.server.Person;
import dev.hindsight.host.server.SignIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpFilter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * The language in which names are shown to whoever asks, kept with the thread while a request is answered, as Jira does. What nobody asks
 * for, such as webhooks, is in English, and names are understood in English only.
 */
public final class ReaderLanguage extends HttpFilter {

    private static final Map<String, String> GERMAN = Map.ofEntries(
            Map.entry("Task", "Aufgabe"),
            Map.entry("Bug", "Fehler"),
            Map.entry("Story", "Story"),
            Map.entry("Sub-task", "Unteraufgabe"),
            Map.entry("To Do", "Zu erledigen"),
            Map.entry("In Progress", "In Arbeit"),
            Map.entry("Done", "Fertig"),
            Map.entry("Highest", "Höchste"),
            Map.entry("High", "Hoch"),
            Map.entry("Medium", "Mittel"),
            Map.entry("Low", "Niedrig"),
            Map.entry("Lowest", "Niedrigste"),
            Map.entry("Won't Do", "Wird nicht erledigt"),
            Map.entry("Duplicate", "Duplikat"),
            Map.entry("Cannot Reproduce", "Nicht reproduzierbar"),
            Map.entry("Declined", "Abgelehnt"),
            Map.entry("Won't Fix", "Wird nicht gelöst"));

    private static final ThreadLocal<Boolean> IN_GERMAN = ThreadLocal.withInitial(() -> false);

    private final transient List<Person> germanReaders;

    public ReaderLanguage(List<Person> germanReaders) {
        this.germanReaders = List.copyOf(germanReaders);
    }

    /** The name for whoever the thread answers; of what Jira translates, types, statuses, priorities and resolutions. */
    static String name(Choice choice) {
        return IN_GERMAN.get() && !(choice instanceof LinkType)
                ? GERMAN.getOrDefault(choice.label(), choice.label())
                : choice.label();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        IN_GERMAN.set(SignIn.person(request).filter(germanReaders::contains).isPresent());
        try {
            chain.doFilter(request, response);
        } finally {
            IN_GERMAN.remove();
        }
    }
}
