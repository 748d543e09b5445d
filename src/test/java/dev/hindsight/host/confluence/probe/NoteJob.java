package dev.hindsight.host.confluence.probe;

import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;

/** Notes that it ran, and for whom. */
public final class NoteJob implements JobRunner {

    private final Notes notes;

    public NoteJob(Notes notes) {
        this.notes = notes;
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        notes.write("job for " + AuthenticatedUserThreadLocal.get());
        return JobRunnerResponse.success("noted");
    }
}
