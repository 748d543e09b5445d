package dev.hindsight.host.jira.site;

import dev.hindsight.host.jira.fault.Faults;
import dev.hindsight.host.jira.fault.RequestLog;
import dev.hindsight.host.jira.issue.Comments;
import dev.hindsight.host.jira.issue.IssueAccess;
import dev.hindsight.host.jira.issue.IssueCreation;
import dev.hindsight.host.jira.issue.IssueEditing;
import dev.hindsight.host.jira.issue.IssueLinks;
import dev.hindsight.host.jira.issue.IssueProperties;
import dev.hindsight.host.jira.issue.IssueRemoval;
import dev.hindsight.host.jira.issue.JiraStore;
import dev.hindsight.host.jira.issue.Recorder;
import dev.hindsight.host.jira.issue.RemoteLinks;
import dev.hindsight.host.jira.issue.Watchers;
import dev.hindsight.host.jira.search.Search;
import dev.hindsight.host.jira.search.SearchIndex;
import dev.hindsight.host.jira.webhook.WebhookSender;
import dev.hindsight.host.server.HostOptions;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The services of one embedded Jira, wired together once. It serves no requests by itself. Threads may share it; to be closed
 * when the web server has stopped.
 */
public final class JiraSite implements AutoCloseable {

    private final HostOptions options;
    private final Clock clock;
    private final Supplier<String> baseUrl;
    private final JiraStore store;
    private final Search search;
    private final WebhookSender webhooks;
    private final Recorder recorder;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog();

    /** The address is asked for only while requests are served. */
    public JiraSite(HostOptions options, Clock clock, Supplier<String> baseUrl) {
        this.options = options;
        this.clock = clock;
        this.baseUrl = baseUrl;
        store = new JiraStore(options);
        SearchIndex index = new SearchIndex(store, clock, options.indexLag());
        store.watch(index);
        search = new Search(store, index, clock);
        webhooks = new WebhookSender(store, search, options.jiraVersion(), baseUrl);
        recorder = new Recorder(store, clock, webhooks);
    }

    @Override
    public void close() {
        webhooks.close();
    }

    public HostOptions options() {
        return options;
    }

    public Clock clock() {
        return clock;
    }

    public String baseUrl() {
        return baseUrl.get();
    }

    public JiraStore store() {
        return store;
    }

    public Search search() {
        return search;
    }

    public WebhookSender webhooks() {
        return webhooks;
    }

    public Faults faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    public IssueAccess access() {
        return new IssueAccess(store);
    }

    public IssueCreation creation() {
        return new IssueCreation(store, recorder);
    }

    public IssueEditing editing() {
        return new IssueEditing(store, recorder, comments(), options.jiraHabits());
    }

    public Comments comments() {
        return new Comments(store, recorder);
    }

    public Watchers watchers() {
        return new Watchers(recorder);
    }

    public IssueRemoval removal() {
        return new IssueRemoval(store, recorder);
    }

    public IssueProperties properties() {
        return new IssueProperties(recorder);
    }

    public IssueLinks issueLinks() {
        return new IssueLinks(store, recorder);
    }

    public RemoteLinks links() {
        return new RemoteLinks(store, recorder);
    }
}
