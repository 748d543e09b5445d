package dev.hindsight.frame;

import static dev.hindsight.finding.FindingField.AFFECTS;
import static dev.hindsight.finding.FindingField.CAUSE;
import static dev.hindsight.finding.FindingField.DUE;
import static dev.hindsight.finding.FindingField.EVIDENCE;
import static dev.hindsight.finding.FindingField.IMPACT;
import static dev.hindsight.finding.FindingField.KIND;
import static dev.hindsight.finding.FindingField.OBJECTIVE;
import static dev.hindsight.finding.FindingField.OWNER;
import static dev.hindsight.finding.FindingField.REASON;
import static dev.hindsight.finding.FindingField.REMEDY;
import static dev.hindsight.finding.FindingField.SUCCESS;
import static dev.hindsight.finding.FindingField.THEME;
import static dev.hindsight.finding.FindingField.TITLE;
import static dev.hindsight.finding.FindingField.TRACK;
import static dev.hindsight.finding.FindingField.VERIFY;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.Issue;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.item.ItemState;
import dev.hindsight.item.WaitReason;
import dev.hindsight.status.SampleItem;
import java.time.LocalDate;
import java.util.Optional;

/** Items as authors write them, some with care and one with malice. */
public final class SampleFindings {
    public static final String HOSTILE =
            "<script>alert('x')</script> \"quoted\" ${x} $finding #set($x = 1) #end {0} &amp;";

    private SampleFindings() {}

    /** An item with every field that belongs to a finding that is acted on. */
    public static SampleItem full(SampleItem item) {
        return item.with(IMPACT, "high")
                .with(THEME, "data-integrity")
                .with(CAUSE, "The export left out rows without an owner.")
                .with(REMEDY, "Compare row counts before the switch.")
                .with(KIND, "process")
                .with(SUCCESS, "The next rehearsal finds no difference.")
                .with(VERIFY, "30")
                .with(OBJECTIVE, "2027-Q1 Reliability")
                .with(AFFECTS, "region:eu, vendor:acme")
                .with(EVIDENCE, "https://grafana.example.org/d/1, ticket in the old system");
    }

    /** A block as a template gives it. */
    public static SampleItem untouched() {
        return SampleItem.in(ItemState.EMPTY).with(TITLE, "").with(OWNER, "").with(DUE, "");
    }

    /** An item whose every text tries to break out, with an issue that does so too. */
    public static SampleItem hostile() {
        SampleItem item = SampleItem.tracked();
        for (FindingField field : FindingField.values()) {
            item = item.with(field, HOSTILE);
        }
        return item.with(EVIDENCE, "javascript:alert(1), https://x.example.org/?a='b'&c=d, " + HOSTILE)
                .issue(new IssueSnapshot(
                        new IssueId("link-1", "10042"),
                        "OPS-1\"><script>",
                        new Issue.Status("1", HOSTILE, StatusCategory.NEW),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(HOSTILE),
                        Optional.of(LocalDate.parse("2026-12-15")),
                        Optional.empty(),
                        SampleItem.SEEN));
    }

    /** An item in every state, and in every way of having been closed. */
    public static SampleItem[] everyState() {
        return new SampleItem[] {
            full(SampleItem.tracked()).uid("open").flag(ItemFlag.DUPLICATE),
            SampleItem.tracked().uid("late").issueDue("2026-11-21"),
            SampleItem.closed("10000").uid("done"),
            SampleItem.closed(Optional.of(new Resolution("10002", "Won\u2019t Do")))
                    .uid("dropped"),
            SampleItem.in(ItemState.WAITING)
                    .uid("waiting")
                    .stuck(new WaitReason(WaitReason.Code.UNREACHABLE), "alice-key"),
            SampleItem.in(ItemState.REFUSED)
                    .uid("refused")
                    .stuck(new WaitReason(WaitReason.Code.REFUSED, "Team is required."), "alice-key"),
            SampleItem.in(ItemState.MISSING).uid("missing").issue(SampleItem.openIssue()),
            SampleItem.in(ItemState.INCOMPLETE).uid("incomplete").with(OWNER, ""),
            untouched().uid("empty"),
            SampleItem.in(ItemState.WONT_DO).uid("declined").with(REASON, "Switched off in March."),
            SampleItem.in(ItemState.LATER).uid("later").with(TRACK, "later"),
            SampleItem.in(ItemState.COPY).uid("copied").copyOf("uid-elsewhere"),
            SampleItem.in(ItemState.REMOVED).uid("detached").issue(SampleItem.openIssue())
        };
    }
}
