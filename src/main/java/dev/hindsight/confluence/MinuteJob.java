package dev.hindsight.confluence;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.action.Rounds;

/** Makes a round whenever Confluence's scheduler says so: once a minute, on one node of the cluster. */
public final class MinuteJob implements JobRunner {

    private final Rounds rounds;

    public MinuteJob(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        rounds.make();
        return JobRunnerResponse.success("started");
    }
}
