package dev.hindsight.issue.adapter;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Until when a busy Jira asks to be left alone. Jira often says to retry after 0 seconds while its bucket is still
 * empty, so that the time to the next token counts too. Holds no state.
 */
final class RetryAfter {

    private static final Duration UNSAID = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** When to ask again at the earliest, after a reply that came now. */
    static Instant end(Reply reply, Instant now) {
        Duration wait = Stream.of(retryAfter(reply, now), nextToken(reply))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                .orElse(UNSAID);
        Duration longEnough = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
        return now.plus(longEnough.compareTo(LONGEST) > 0 ? LONGEST : longEnough);
    }

    private static Optional<Duration> retryAfter(Reply reply, Instant now) {
        OptionalDouble seconds = number(reply, "Retry-After");
        if (seconds.isPresent()) {
            return Optional.of(seconds(seconds.getAsDouble()));
        }
        return reply.header("Retry-After").flatMap(RetryAfter::date).map(date -> Duration.between(now, date));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> nextToken(Reply reply) {
        OptionalDouble interval = number(reply, "X-RateLimit-Interval-Seconds");
        OptionalDouble tokens = number(reply, "X-RateLimit-FillRate");
        return interval.isPresent() && tokens.isPresent() && tokens.getAsDouble() > 0
                ? Optional.of(seconds(interval.getAsDouble() / tokens.getAsDouble()))
                : Optional.empty();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) Math.ceil(Math.min(seconds, 3600.0) * 1000));
    }

    private static OptionalDouble number(Reply reply, String header) {
        return reply.header(header)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}(\\.\\d{1,9})?"))
                .map(text -> OptionalDouble.of(Double.parseDouble(text)))
                .orElse(OptionalDouble.empty());
    }
}
