package dev.hindsight.blueprint.adapter;

import dev.hindsight.blueprint.InMemoryProposedTitles;
import dev.hindsight.blueprint.NewPostmortem;
import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import dev.hindsight.host.confluence.blueprint.SoyTemplates;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.confluence.services.SalTimeZones;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.ExecutorAtOnce;
import dev.hindsight.wiki.FixedLanguages;
import dev.hindsight.wiki.InMemoryPages;
import dev.hindsight.wiki.InMemoryUsers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** The blueprint's two templates, as they lie in the plugin and as the host fills them. */
final class BlueprintFiles {

    static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.hindsight", Locale.ROOT);

    private static final Preferences NOTHING_CHOSEN = new Preferences(new Preferences.Store() {
        @Override
        public Optional<String> get(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, String value) {
            throw new UnsupportedOperationException();
        }
    });

    private BlueprintFiles() {}

    static String page() {
        return read("postmortem.xml");
    }

    static String index() {
        return read("postmortem-index.xml");
    }

    /** The form of the wizard, as the host renders it. */
    static String wizard() {
        return new SoyTemplates(TEXTS::getString).html(List.of(read("wizard.soy")), "Hindsight.Blueprint.migration");
    }

    /** What a new page starts with without a wizard, made at a moment by somebody in a time zone. */
    static ContentTemplate.Start started(String title, Instant now, ZoneId zone) {
        return started(title, Map.of(), now, zone);
    }

    /** The same after a wizard: its answers by the names of its fields. The space's issues go to the project OPS. */
    static ContentTemplate.Start started(String title, Map<String, String> answers, Instant now, ZoneId zone) {
        return new ContentTemplate(page(), Optional.of(context(now, zone)))
                .start("OPS", title, answers, TEXTS::getString);
    }

    /** What fills the page. */
    static PostmortemContext context(Instant now, ZoneId zone) {
        InMemorySettings settings = new InMemorySettings();
        settings.store(Optional.of("OPS"), Map.of(IssueSettings.PROJECT, "OPS"));
        NewPostmortem postmortem = new NewPostmortem(
                (locale, key, arguments) -> new MessageFormat(TEXTS.getString(key), locale).format(arguments),
                new InMemoryUsers().with("alice").with("bob"),
                settings,
                new InMemoryPages(),
                new InMemoryProposedTitles(),
                new ExecutorAtOnce(),
                Clock.fixed(now, ZoneOffset.UTC));
        return new PostmortemContext(
                postmortem, new FixedLanguages(() -> Locale.UK), new SalTimeZones(zone, NOTHING_CHOSEN));
    }

    private static String read(String name) {
        try (InputStream in = BlueprintFiles.class.getResourceAsStream("/blueprint/" + name)) {
            if (in == null) {
                throw new AssertionError("There is no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
