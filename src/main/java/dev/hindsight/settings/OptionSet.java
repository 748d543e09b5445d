package dev.hindsight.settings;

import java.util.List;
import java.util.Optional;

/** Some of the options that a setting offers, where more than what is stored decides which they are. */
public interface OptionSet {

    /**
     * Whether an option is one of them.
     *
     * @param option what would be stored for it
     * @param label what people call it
     */
    boolean contains(String option, String label);

    /**
     * The option that counts where none of those offered is one of them; empty when none does.
     *
     * @param offered what would be stored for each, in the order in which they are offered
     */
    default Optional<String> otherwise(List<String> offered) {
        return Optional.empty();
    }
}
