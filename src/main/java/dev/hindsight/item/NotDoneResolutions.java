package dev.hindsight.item;

import dev.hindsight.issue.IssueSnapshot;
import dev.hindsight.issue.Resolution;
import dev.hindsight.settings.OptionSet;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.SettingKind.Source;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The resolutions that close an issue without the change having been made. An administrator chooses them by id; until
 * then those count that are called so in a new Jira, since their ids differ from Jira to Jira.
 *
 * @param ids the chosen ids; empty while nobody has chosen
 */
public record NotDoneResolutions(Optional<Set<String>> ids) implements OptionSet {

    private static final Set<String> USUAL_NAMES =
            Set.of("won't do", "won't fix", "duplicate", "cannot reproduce", "declined");

    /** What holds while nobody has chosen. */
    public static final NotDoneResolutions USUAL = new NotDoneResolutions(Optional.empty());

    /** Which they are; by id. */
    public static final Setting<NotDoneResolutions> SETTING = Setting.ofSite(
            "not-done-resolutions",
            new SettingKind.JiraOptions(Source.RESOLUTIONS, Pattern.compile("\\d{1,18}")),
            NotDoneResolutions::ofText,
            USUAL);

    public NotDoneResolutions {
        ids = ids.map(Set::copyOf);
    }

    private static NotDoneResolutions ofText(String text) {
        return new NotDoneResolutions(Optional.of(SettingKind.parts(text)));
    }

    @Override
    public boolean contains(String option, String label) {
        return contains(new Resolution(option, label));
    }

    /** Whether an issue that is closed with a resolution counts as not done. */
    public boolean contains(Resolution resolution) {
        return ids.map(chosen -> chosen.contains(resolution.id()))
                .orElseGet(() -> USUAL_NAMES.contains(resolution.name().toLowerCase(Locale.ROOT)));
    }

    /** Whether an issue itself is closed without the change having been made. */
    public boolean haveClosed(IssueSnapshot issue) {
        return issue.isClosed() && issue.resolution().filter(this::contains).isPresent();
    }

    /** Whether the change of an issue was made: in it or, where it is closed as a duplicate, in the one that it is a duplicate of. */
    public boolean isDone(IssueSnapshot issue) {
        return haveClosed(issue) ? issue.survivor().filter(this::isDone).isPresent() : issue.isClosed();
    }
}
