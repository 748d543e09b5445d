package dev.hindsight.sync.adapter;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.scan.RescanAllPages;
import dev.hindsight.sync.PeriodicSync;

/** Makes a round whenever Confluence's scheduler says so: once a minute, on one node of the cluster. */
public final class SyncJob implements JobRunner {

    private final PeriodicSync periodicSync;
    private final RescanAllPages lookAgain;

    public SyncJob(PeriodicSync periodicSync, RescanAllPages lookAgain) {
        this.periodicSync = periodicSync;
        this.lookAgain = lookAgain;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        lookAgain.catchUp();
        periodicSync.make();
        return JobRunnerResponse.success("started");
    }
}
