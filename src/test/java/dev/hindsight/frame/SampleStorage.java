package dev.hindsight.frame;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.approval.Approvals;
import dev.hindsight.approval.InMemoryApprovals;
import dev.hindsight.approval.adapter.AoApprovals;
import dev.hindsight.assessment.Assessments;
import dev.hindsight.assessment.InMemoryAssessments;
import dev.hindsight.assessment.adapter.AoAssessments;
import dev.hindsight.authoring.FormEdits;
import dev.hindsight.authoring.InMemoryFormEdits;
import dev.hindsight.authoring.adapter.AoFormEdits;
import dev.hindsight.connection.InMemoryLinkStates;
import dev.hindsight.connection.LinkStates;
import dev.hindsight.connection.adapter.AoLinkStates;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.item.InMemoryItemCursor;
import dev.hindsight.item.ItemCursor;
import dev.hindsight.item.adapter.AoActionItems;
import dev.hindsight.item.adapter.AoItemCursor;
import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.scan.adapter.AoTrackedPages;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.settings.Settings;
import dev.hindsight.settings.adapter.AoSettings;
import java.time.Clock;

/** Where a site keeps what its views are made of: in memory or in tables. */
record SampleStorage(
        ActionItems items,
        ItemCursor cursor,
        TrackedPages trackedPages,
        Settings settings,
        Approvals approvals,
        Assessments assessments,
        LinkStates links,
        FormEdits edits) {

    static SampleStorage inMemory(Clock clock) {
        InMemoryActionItems items = new InMemoryActionItems(clock);
        return new SampleStorage(
                items,
                new InMemoryItemCursor(items),
                new InMemoryTrackedPages(),
                new InMemorySettings(),
                new InMemoryApprovals(),
                new InMemoryAssessments(),
                new InMemoryLinkStates(),
                new InMemoryFormEdits());
    }

    static SampleStorage inTables(ActiveObjects ao, Clock clock) {
        return new SampleStorage(
                new AoActionItems(ao, clock),
                new AoItemCursor(ao),
                new AoTrackedPages(ao),
                new AoSettings(ao),
                new AoApprovals(ao),
                new AoAssessments(ao),
                new AoLinkStates(ao),
                new AoFormEdits(ao));
    }
}
