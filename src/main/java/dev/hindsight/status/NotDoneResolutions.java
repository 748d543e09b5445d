package dev.hindsight.status;

import dev.hindsight.issue.Resolution;
import dev.hindsight.settings.OptionSet;
import dev.hindsight.settings.SettingKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    public NotDoneResolutions {
        ids = ids.map(Set::copyOf);
    }

    static NotDoneResolutions ofText(String text) {
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
}
