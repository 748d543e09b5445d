package dev.hindsight.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the mails are doing.
 *
 * @param sending whether administrators let anything be sent
 * @param hasServer whether a mail server is set up
 * @param copied whether this may be a copy of another installation, whose people are not to be written to
 * @param perhapsSent of how many mails nobody knows whether they were sent
 * @param deferred how many the mail server would not take of late
 * @param refused whose addresses it refuses, newest first
 * @param lastRun when it was last looked whom to remind; empty when it never was
 */
public record MailHealth(
        boolean sending,
        boolean hasServer,
        boolean copied,
        int perhapsSent,
        int deferred,
        List<Reminders.Sent> refused,
        Optional<Instant> lastRun) {

    public MailHealth {
        refused = List.copyOf(refused);
    }
}
