package dev.hindsight.assessment;

import dev.hindsight.finding.Finding;

/** What is said to show that an action item worked. */
public final class Evidence {

    private Evidence() {}

    /**
     * Whether a text can be looked up or counted: a link, or a number. Words that stand for nothing, such as "n/a" or "see
     * above", are none.
     */
    public static boolean isSound(String text) {
        return Finding.entries(text).stream().anyMatch(Finding::isLink)
                || text.chars().anyMatch(Character::isDigit);
    }
}
