package dev.hindsight.host.seed;

import dev.hindsight.host.server.People;
import dev.hindsight.host.server.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The worked postmortem's storage format, with dates counted from today and people by their keys. */
final class SeedPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(today([+-]\\d+)?|user\\.(\\w+))}");

    private SeedPage() {}

    static String body(LocalDate today) throws IOException {
        try (InputStream in = SeedPage.class.getResourceAsStream("/seed/postmortem.xml")) {
            if (in == null) {
                throw new IOException("The seed page is missing.");
            }
            return filled(new String(in.readAllBytes(), StandardCharsets.UTF_8), today);
        }
    }

    static String filled(String template, LocalDate today) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(found -> found.group(3) != null
                ? People.named(found.group(3)).map(Person::confluenceKey).orElse("")
                : today.plusDays(days(found.group(2))).toString());
    }

    private static long days(@Nullable String offset) {
        return offset == null ? 0 : Long.parseLong(offset);
    }
}
