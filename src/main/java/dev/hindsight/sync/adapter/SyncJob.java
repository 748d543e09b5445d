package dev.hindsight.sync.adapter;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.authoring.FindingEditor;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.sync.IssueSync;

/**
 * Takes up whatever events, webhooks and stopped nodes have left undone, when Confluence's scheduler says so: once a
 * minute, on one node of the cluster.
 */
public final class SyncJob implements JobRunner {

    private final PeriodicTasks tasks;

    public SyncJob(PageScanner scanner, IssueSync sync, AuditLog log, FindingEditor editor) {
        this.tasks = new PeriodicTasks()
                .add("rescan pages that changed while the plugin was off", scanner::rescanChangedWhileOff)
                .add("resume pending scans", scanner::resume)
                .add("retry pages that could not be read", scanner::retryFailed)
                .add("rescan pages daily", scanner::dailyRescan)
                .add("search for pages that no event told of", scanner::findUntoldPages)
                .add("sweep over open issues", sync::sweep)
                .add("poll changes of issues", sync::poll)
                .add("sync what is due", sync::syncDue)
                .add("remove old lines of the audit log", log::removeOld)
                .add("remove old edits by the form", editor::removeOld);
    }

    @Override
    public JobRunnerResponse runJob(JobRunnerRequest request) {
        tasks.run();
        return JobRunnerResponse.success("started");
    }
}
