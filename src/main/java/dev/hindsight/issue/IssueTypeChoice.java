package dev.hindsight.issue;

import dev.hindsight.settings.OptionSet;

/**
 * The issue type that an administrator chose: its id, which all people and languages have in common. While nobody has
 * chosen, and where it was typed, it is a name, which counts as the type that the person who asks Jira sees under it.
 *
 * @param text the id, or the name
 */
public record IssueTypeChoice(String text) implements OptionSet {

    @Override
    public boolean contains(String option, String label) {
        return option.equals(text) || label.equals(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
