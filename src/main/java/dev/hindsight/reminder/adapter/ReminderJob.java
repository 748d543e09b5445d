package dev.hindsight.reminder.adapter;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.reminder.HourlyRound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people be reminded when Confluence's scheduler says so: once a minute, on one node of the cluster. Apart from the job that scans
 * and syncs, since a mail server may keep it waiting.
 */
public final class ReminderJob implements JobRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

    private final HourlyRound round;

    public ReminderJob(HourlyRound round) {
        this.round = round;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        try {
            round.tick();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("It could not be looked whom to remind; it is tried again in a minute", e);
        }
        return JobRunnerResponse.success("looked");
    }
}
