package dev.hindsight.confluence;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.action.LookAgain;
import dev.hindsight.action.Rounds;

/** Makes a round whenever Confluence's scheduler says so: once a minute, on one node of the cluster. */
public final class MinuteJob implements JobRunner {

    private final Rounds rounds;
    private final LookAgain lookAgain;

    public MinuteJob(Rounds rounds, LookAgain lookAgain) {
        this.rounds = rounds;
        this.lookAgain = lookAgain;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        lookAgain.catchUp();
        rounds.make();
        return JobRunnerResponse.success("started");
    }
}
