package dev.hindsight.status;

import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.issue.IssueId;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.wiki.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What programs are told of an item: the names stand here once, for the data attributes of markup, the properties of JSON
 * and the columns of the export. They are public and only grow. A fact that is hidden or does not exist is absent.
 */
public enum ItemFact {
    FINDING("finding"),
    ISSUE_ID("issue-id"),
    ISSUE_KEY("issue-key"),
    STATE("state"),
    FLAGS("flags"),
    STATUS("status"),
    CATEGORY("category"),
    RESOLUTION("resolution"),
    DUPLICATE_OF("duplicate-of"),
    COMPLETION("completion"),
    DUE("due"),
    OVERDUE("overdue"),
    OWNER("owner"),
    AS_OF("as-of"),
    /** Whether it had its effect: {@code planned}, {@code due}, {@code works}, {@code partly} or {@code no}. */
    CHECK("check"),
    /** The day of that check. */
    CHECK_ON("check-on"),
    /** Uid of the item of which it is the follow-up. */
    FOLLOWS("follows");

    private final String attribute;
    private final String property;

    ItemFact(String attribute) {
        this.attribute = attribute;
        this.property = property(attribute);
    }

    /** What JSON calls what an attribute of a name, in lower case with hyphens, tells. */
    public static String property(String attribute) {
        // A static pattern would not be there yet
        return Pattern.compile("-([a-z])")
                .matcher(attribute)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    /** Its name in lower case with hyphens, as in {@code issue-key}. */
    public String attribute() {
        return attribute;
    }

    /** The same name as JSON writes it, as in {@code issueKey}. */
    public String property() {
        return property;
    }

    /** Its value, a text or a boolean. People are told by user name; by key only when the account is gone. */
    public Optional<? extends Object> of(VisibleItem seen, Messages messages) {
        return switch (this) {
            case FINDING -> Optional.of(seen.uid());
            case ISSUE_ID -> seen.issueId().map(IssueId::issueId);
            case ISSUE_KEY -> seen.issueKey();
            case STATE -> Optional.of(seen.state().value());
            case FLAGS -> Optional.of(seen.flags().stream().map(ItemFlag::value).collect(Collectors.joining(" ")));
            case STATUS -> seen.status();
            case CATEGORY -> seen.category().map(StatusCategory::value);
            case RESOLUTION -> seen.resolution();
            case DUPLICATE_OF -> seen.survivor().flatMap(VisibleItem::issueKey);
            case COMPLETION -> seen.completion().map(CompletionStatus::value);
            case DUE -> seen.due().map(LocalDate::toString);
            case OVERDUE -> seen.overdue();
            case OWNER -> Optional.of(messages.userName(seen.owner(messages)));
            case AS_OF -> seen.asOf().map(Instant::toString);
            case CHECK -> seen.effect().check().map(EffectCheck::status).map(EffectCheck.Status::value);
            case CHECK_ON -> seen.effect().check().map(EffectCheck::on).map(LocalDate::toString);
            case FOLLOWS -> seen.follows();
        };
    }
}
