package dev.hindsight.reminder.adapter;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.reminder.DailyMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets reminders be sent when Confluence's scheduler says so: once a minute, on one node of the cluster. Apart from the job that scans
 * and syncs, since a mail server may keep it waiting.
 */
public final class ReminderJob implements JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

    private final DailyMail mail;

    public ReminderJob(DailyMail mail) {
        this.mail = mail;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            mail.tick();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Reminders could not be sent; it is tried again within the hour", e);
        }
        return JobRunnerResponse.success("looked");
    }
}
