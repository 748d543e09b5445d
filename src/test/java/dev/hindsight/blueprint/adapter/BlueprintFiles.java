package dev.hindsight.blueprint.adapter;

import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import dev.hindsight.host.confluence.services.Preferences;
import dev.hindsight.host.confluence.services.SalTimeZones;
import dev.hindsight.wiki.FixedLanguages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
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

    /** What a new page starts with, made at a moment by somebody in a time zone. */
    static ContentTemplate.Start started(String title, Instant now, ZoneId zone) {
        TimeZoneManager zones = new SalTimeZones(zone, NOTHING_CHOSEN);
        PostmortemContext context = new PostmortemContext(
                (locale, key, arguments) -> new MessageFormat(TEXTS.getString(key), locale).format(arguments),
                new FixedLanguages(() -> Locale.UK),
                zones,
                Clock.fixed(now, ZoneOffset.UTC));
        return new ContentTemplate(page(), Optional.of(context)).start("OPS", title, TEXTS::getString);
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
