package dev.hindsight.host.confluence.jobs;

import com.atlassian.scheduler.JobRunner;

/**
 * A scheduled job of a plugin.
 *
 * @param oncePerCluster one node runs it each time, not all of them
 */
public record Job(String key, JobRunner runner, Timing timing, boolean oncePerCluster) {}
