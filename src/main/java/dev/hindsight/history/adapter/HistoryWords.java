package dev.hindsight.history.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.Impact;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormContext;
import dev.hindsight.health.AuditMessages;
import dev.hindsight.health.SettingMessages;
import dev.hindsight.history.ItemChange;
import dev.hindsight.issue.Changelog.Author;
import dev.hindsight.item.Change;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.ItemState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A line of history in the reader's words. */
final class HistoryWords {

    /** What comes with a version of the page: in a shared draft it is the work of several people, of whom one has published it. */
    private static final Set<What> PUBLISHED = EnumSet.of(What.CREATED, What.STATE, What.PAGE, What.IMPACT);

    private final FormContext context;
    private final AuditMessages administration;

    HistoryWords(FormContext context) {
        this.context = context;
        this.administration = new AuditMessages(
                context.messages(), new SettingMessages(context.messages(), Map.of(), DeclaredSettings::find));
    }

    /** The words for what administrators do, and for what editors decide. */
    AuditMessages administration() {
        return administration;
    }

    String what(Change line) {
        return context.text("history.what." + line.what().value());
    }

    /** Who did it, as far as that is known. */
    String who(Change line) {
        Optional<String> person = line.actor()
                .map(context.messages()::user)
                .or(() -> line.jiraUser().map(Author::displayName));
        boolean published = PUBLISHED.contains(line.what())
                && !line.newValue().equals(ItemState.TRACKED.value())
                && line.source().filter(source -> source == Source.PAGE).isPresent();
        if (published && person.isPresent()) {
            return context.text("history.published-by", person.get());
        }
        boolean nobody =
                line.source().filter(source -> source == Source.HINDSIGHT).isPresent();
        return nobody ? context.text("history.hindsight") : person.orElseGet(() -> context.text("history.unknown"));
    }

    String before(ItemChange change) {
        return value(change, change.line().oldValue());
    }

    String after(ItemChange change) {
        return value(change, change.line().newValue());
    }

    private String value(ItemChange change, String stored) {
        if (stored.isEmpty()) {
            return change.line().what() == What.OWNER ? context.text("nobody") : "";
        }
        return switch (change.line().what()) {
            case CREATED, STATE -> state(stored);
            case STATUS -> stored.substring(stored.indexOf(' ') + 1);
            case OWNER -> context.messages().user(stored);
            case DUE -> Finding.day(stored).map(context.messages()::day).orElse(stored);
            case IMPACT -> Impact.ofValue(stored).map(this::impact).orElse(stored);
            case PAGE -> page(change, stored);
            case ISSUE -> issue(change, stored);
            case COPY_CHOICE, CONFLICT, ORDER, CHECK -> administration.value(change.line(), stored);
            case RESOLUTION -> stored;
        };
    }

    private String state(String stored) {
        return Arrays.stream(ItemState.values())
                .filter(state -> state.value().equals(stored))
                .findFirst()
                .map(state -> context.text("state." + state.value()))
                .orElse(stored);
    }

    private String impact(Impact impact) {
        return context.text("impact." + impact.value());
    }

    private String page(ItemChange change, String stored) {
        boolean here = stored.equals(Long.toString(change.of().seen().location().pageId()));
        return here ? change.of().pageTitle() : context.text("health.page", stored);
    }

    /** The key of the issue that the item has now; of another one its id. */
    private String issue(ItemChange change, String stored) {
        String id = stored.substring(stored.indexOf(' ') + 1);
        return change.of()
                .seen()
                .issueId()
                .filter(now -> now.issueId().equals(id))
                .flatMap(now -> change.of().seen().issueKey())
                .orElse(id);
    }
}
