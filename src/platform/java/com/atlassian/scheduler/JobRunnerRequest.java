package com.atlassian.scheduler;

/** One start of a job. */
public interface JobRunnerRequest {
    boolean isCancellationRequested();
}
