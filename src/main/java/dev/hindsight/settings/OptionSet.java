package dev.hindsight.settings;

/** Some of the options that a setting offers, where more than what is stored decides which they are. */
public interface OptionSet {

    /**
     * Whether an option is one of them.
     *
     * @param option what would be stored for it
     * @param label what people call it
     */
    boolean contains(String option, String label);
}
