package dev.hindsight.reminder;

import dev.hindsight.sync.IssueSync;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people are told once its day has come, which no event says: by comments in Jira, and by mail. Looked at once an hour, by one node. */
public final class HourlyRound {

    private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);

    private final IssueSync sync;
    private final DailyMail mail;
    private final Reminders reminders;
    private final Clock clock;

    public HourlyRound(IssueSync sync, DailyMail mail, Reminders reminders, Clock clock) {
        this.sync = sync;
        this.mail = mail;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Tells what is to be told, when a new hour has begun since somebody last looked, on whichever node. */
    public void tick() {
        Instant now = clock.instant();
        if (reminders.tick(now)) {
            apart("Owners could not be asked in Jira", sync::askOwners);
            apart("Mails could not be sent", () -> mail.send(now));
        }
    }

    /** Has the next tick look again, whatever the hour. */
    public void lookAgain() {
        reminders.forgetTick();
    }

    private static void apart(String otherwise, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{}; it is tried again in the next hour", otherwise, e);
        }
    }
}
