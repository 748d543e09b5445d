package dev.hindsight.render;

import dev.hindsight.action.ActionItem;
import dev.hindsight.action.TicketVisibility;
import dev.hindsight.finding.FieldRule;
import dev.hindsight.finding.Finding;
import dev.hindsight.progress.Yardstick;
import dev.hindsight.site.People;
import dev.hindsight.site.Person;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small site for view tests: alice reads, bob and carol own, dave is inactive, 2026-11-22. For one thread. */
final class Scenery implements TicketVisibility, People {
    static final URI PAGE = URI.create("https://wiki.example.org/pages/viewpage.action?pageId=123");
    static final Standards STANDARDS =
            new Standards(new Yardstick(Set.of("10002"), LocalDate.parse("2026-11-22")), FieldRule.DEFAULT);
    static final Reading DISPLAY = reading(Output.DISPLAY, Whereabouts.CURRENT_PAGE);
    static final Reading PREVIEW = reading(Output.PREVIEW, Whereabouts.UNTRACKED);
    static final Reading STATIC = reading(Output.STATIC, Whereabouts.CURRENT_PAGE);

    private static final List<Person> PERSONS = List.of(
            new Person("alice-key", "alice", "Alice Adams", true),
            new Person("bob-key", "bob", "Bob Brown", true),
            new Person("carol-key", "carol", "Carol Clark", true),
            new Person("dave-key", "dave", "Dave Dunn", false));

    private final Set<String> hidden = new HashSet<>();
    private final VelocityTemplates velocity = new VelocityTemplates();

    static Reading reading(Output output, Whereabouts where) {
        return new Reading(Locale.UK, ZoneOffset.UTC, output, where, Optional.of("alice-key"));
    }

    /** Hides the tickets of these items. */
    Scenery hiding(String... uids) {
        hidden.addAll(List.of(uids));
        return this;
    }

    String finding(Finding finding, Optional<Entry> entry, Reading reading) {
        return new FindingView(velocity, new TranslatedSentences(), disclosure())
                .render(new FindingRequest(finding, "<p>What <em>happened</em></p>", entry, STANDARDS, reading));
    }

    String finding(ActionItem item, Reading reading) {
        return finding(item.finding(), Optional.of(Entry.of(item)), reading);
    }

    String status(List<Entry> entries, Map<String, String> parameters, Reading reading) {
        return new StatusView(velocity, new TranslatedSentences(), disclosure())
                .render(new StatusRequest(123, PAGE, parameters, entries, STANDARDS, reading));
    }

    String health(HealthRequest request) {
        return new HealthView(velocity, new EnglishSentences(), disclosure()).render(request);
    }

    String confirm(ConfirmRequest request) {
        return new ConfirmView(velocity, new EnglishSentences(), disclosure()).render(request);
    }

    private Disclosure disclosure() {
        return new Disclosure(
                this,
                linkId -> "link-1".equals(linkId)
                        ? Optional.of(URI.create("https://jira.example.org/"))
                        : Optional.empty(),
                this);
    }

    @Override
    public Answer of(ActionItem item) {
        return hidden.contains(item.uid()) ? Answer.HIDDEN : Answer.SHOWN;
    }

    @Override
    public Optional<Person> find(String keyOrUserName) {
        return PERSONS.stream()
                .filter(person ->
                        person.key().equals(keyOrUserName) || person.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public Optional<Person> current() {
        return find("alice");
    }
}
