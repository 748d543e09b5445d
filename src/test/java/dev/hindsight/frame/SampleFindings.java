package dev.hindsight.frame;

import static dev.hindsight.finding.FindingField.CAUSE;
import static dev.hindsight.finding.FindingField.EVIDENCE;
import static dev.hindsight.finding.FindingField.IMPACT;
import static dev.hindsight.finding.FindingField.KIND;
import static dev.hindsight.finding.FindingField.OBJECTIVE;
import static dev.hindsight.finding.FindingField.REMEDY;
import static dev.hindsight.finding.FindingField.SUCCESS;
import static dev.hindsight.finding.FindingField.THEME;
import static dev.hindsight.finding.FindingField.VERIFY;

import dev.hindsight.finding.FindingField;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.StatusCategory;
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
                .with(EVIDENCE, "https://grafana.example.org/d/1, ticket in the old system");
    }

    /** An item whose every text tries to break out, with a ticket that does so too. */
    public static SampleItem hostile() {
        SampleItem item = SampleItem.tracked();
        for (FindingField field : FindingField.values()) {
            item = item.with(field, HOSTILE);
        }
        return item.with(EVIDENCE, "javascript:alert(1), https://x.example.org/?a='b'&c=d, " + HOSTILE)
                .issue(new IssueSnapshot(
                        new IssueId("link-1", "10042"),
                        "OPS-1\"><script>",
                        HOSTILE,
                        StatusCategory.NEW,
                        Optional.empty(),
                        Optional.of(HOSTILE),
                        Optional.of(LocalDate.parse("2026-12-15")),
                        Optional.empty(),
                        SampleItem.SEEN));
    }
}
