package dev.hindsight.issue.adapter;

import dev.hindsight.issue.IssueTypeChoice;
import dev.hindsight.issue.NewIssue;
import dev.hindsight.issue.OriginMarker;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Creates one issue through the plugin's client over a loopback link, and tells what became of it. It is put into the
 * plugin's bundle and run there, so it may name only what the plugin has. For one use.
 */
public final class IssueFromInside implements UnaryOperator<String> {

    /** The classes that this needs beside the plugin's, by binary name. */
    public static final List<String> TYPES = List.of(
            "dev.hindsight.issue.adapter.IssueFromInside",
            "dev.hindsight.issue.adapter.LoopbackSite",
            "dev.hindsight.issue.adapter.LoopbackLink",
            "dev.hindsight.issue.adapter.LoopbackRequest",
            "dev.hindsight.issue.adapter.LoopbackResponse");

    /** Prepares a Jira in which the issue can be created. */
    public static LoopbackJira prepare(LoopbackJira jira) {
        return jira.on("GET issue/createmeta/OPS/issuetypes", 200, JiraReplies.issueTypes("Task"))
                .on(
                        "GET issue/createmeta/OPS/issuetypes/10002",
                        200,
                        JiraReplies.fields(true, "summary", "description", "duedate", "assignee", "labels"))
                .on("POST issue", 201, JiraReplies.CREATED);
    }

    /**
     * Creates the issue.
     *
     * @param jira the base address of Jira
     * @return the outcome, as a record prints itself
     */
    @Override
    public String apply(String jira) {
        NewIssue wanted = new NewIssue(
                "OPS",
                IssueTypeChoice.STANDARD,
                "Compare totals",
                "Totals differ",
                Optional.of("bob"),
                Optional.of(LocalDate.of(2026, 12, 15)),
                Optional.empty(),
                List.of("postmortem"),
                Optional.empty(),
                new OriginMarker("instance-1", "uid-1"),
                List.of());
        return new LoopbackSite(URI.create(jira))
                .jira()
                .create(LoopbackSite.ALICE, List.of(wanted), Instant.MAX)
                .toString();
    }
}
