package dev.hindsight.host.confluence.jobs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.scheduling.support.CronExpression;

/** When a job runs next, counted from a moment. */
public final class Timing {

    private final UnaryOperator<Instant> next;
    private final boolean interval;

    private Timing(UnaryOperator<Instant> next, boolean interval) {
        this.next = next;
        this.interval = interval;
    }

    /** At once, and then again after so many milliseconds. */
    public static Timing every(long millis) {
        return new Timing(after -> after.plusMillis(millis), true);
    }

    /** Quartz's form with six or seven fields; a seventh, the year, is not looked at. */
    public static Timing cron(String expression) {
        String[] fields = expression.trim().split("\\s+");
        String six = String.join(" ", List.of(fields).subList(0, 6));
        CronExpression cron = CronExpression.parse(six);
        return new Timing(
                after -> {
                    var time = cron.next(after.atZone(ZoneId.systemDefault()));
                    return time == null ? Instant.MAX : time.toInstant();
                },
                false);
    }

    Instant first(Instant now) {
        return interval ? now : next.apply(now);
    }

    Instant after(Instant time) {
        return next.apply(time);
    }
}
