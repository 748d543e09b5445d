package dev.hindsight.jira;

import dev.hindsight.action.NewIssue;
import dev.hindsight.action.Proof;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes one issue through the plugin's tracker over a loopback link, and tells what became of it. It is put into the
 * plugin's bundle and run there, so it may name only what the plugin has. For one use.
 */
public final class TicketFromInside implements UnaryOperator<String> {

    /** The classes that this needs beside the plugin's, by binary name. */
    public static final List<String> TYPES = List.of(
            "dev.hindsight.jira.TicketFromInside",
            "dev.hindsight.jira.LoopbackSite",
            "dev.hindsight.jira.LoopbackLink",
            "dev.hindsight.jira.LoopbackRequest",
            "dev.hindsight.jira.LoopbackResponse");

    /** Prepares a Jira in which the issue can be made. */
    public static LoopbackJira prepare(LoopbackJira jira) {
        return jira.on("GET issue/createmeta/OPS/issuetypes", 200, JiraReplies.issueTypes("Task"))
                .on(
                        "GET issue/createmeta/OPS/issuetypes/10002",
                        200,
                        JiraReplies.fields(true, "summary", "description", "duedate", "assignee", "labels"))
                .on("POST issue", 201, JiraReplies.CREATED);
    }

    /**
     * Makes the issue.
     *
     * @param jira the base address of Jira
     * @return the outcome, as a record prints itself
     */
    @Override
    public String apply(String jira) {
        NewIssue wanted = new NewIssue(
                "OPS",
                "Task",
                "Compare totals",
                "Totals differ",
                Optional.of("bob"),
                Optional.of(LocalDate.of(2026, 12, 15)),
                Optional.empty(),
                List.of("postmortem"),
                new Proof("instance-1", "uid-1"));
        return new LoopbackSite(URI.create(jira))
                .tracker()
                .create(LoopbackSite.ALICE, List.of(wanted), Instant.MAX)
                .toString();
    }
}
