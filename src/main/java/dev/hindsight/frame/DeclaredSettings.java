package dev.hindsight.frame;

import dev.hindsight.approval.ApprovalSettings;
import dev.hindsight.assessment.CheckSettings;
import dev.hindsight.finding.FindingSettings;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.quality.QualitySettings;
import dev.hindsight.reminder.ReminderSettings;
import dev.hindsight.review.ReviewSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.status.StatusSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All settings that administrators can set, each declared by the capability that obeys it. */
public final class DeclaredSettings {

    private DeclaredSettings() {}

    /** All of them, in the order of the form. */
    public static List<Setting<?>> all() {
        return Stream.of(
                        IssueSettings.all(),
                        FindingSettings.all(),
                        QualitySettings.all(),
                        CheckSettings.all(),
                        ReviewSettings.all(),
                        ApprovalSettings.all(),
                        StatusSettings.all(),
                        ReminderSettings.all())
                .<Setting<?>>flatMap(List::stream)
                .toList();
    }

    /** The one of a name; empty for one that this release does not know. */
    public static Optional<Setting<?>> find(String name) {
        return all().stream().filter(setting -> setting.name().equals(name)).findFirst();
    }
}
