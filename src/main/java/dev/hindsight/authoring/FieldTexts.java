package dev.hindsight.authoring;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.RichText;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.EnumMap;
import java.util.Map;

/** The texts of fields as pages have them, so that what is entered can be compared with what is there. */
final class FieldTexts {

    private final Users users;

    FieldTexts(Users users) {
        this.users = users;
    }

    /** What was entered, as far as it says something else than the block does. */
    Map<FindingField, String> changed(Finding now, Map<FindingField, String> entered) {
        Map<FindingField, String> changed = new EnumMap<>(FindingField.class);
        entered.forEach((field, text) -> {
            String wanted = stored(field, text);
            if (!wanted.equals(stored(field, now.text(field)))) {
                changed.put(field, wanted);
            }
        });
        return changed;
    }

    /** A text as it is stored: without blanks around it, with one sort of line breaks, and a person by user key. */
    String stored(FindingField field, String text) {
        String stripped = RichText.oneBreak(
                Finding.ofParameters(Map.of(field.parameter(), text)).text(field));
        return field.isPerson() && !stripped.isEmpty()
                ? users.find(stripped).map(User::key).orElse(stripped)
                : stripped;
    }
}
