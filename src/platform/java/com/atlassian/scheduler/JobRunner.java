package com.atlassian.scheduler;

/** Work that the scheduler starts; implemented by plugins. */
public interface JobRunner {
    JobRunnerResponse runJob(JobRunnerRequest request);
}
