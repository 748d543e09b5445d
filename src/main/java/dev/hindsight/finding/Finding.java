package dev.hindsight.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What an author wrote into one finding block: the text of each field as it stands on the page, and typed readings of
 * it. It keeps text that it cannot read (a due date such as "soon"), so that nothing an author wrote is lost; such a
 * field counts as lacking (see {@link #problems}). It knows nothing of Jira.
 *
 * @param texts the trimmed, non-empty text of each field that the block has, with blanks for characters that XML forbids
 * @param happened what the block's body says of what happened, besides the fields that stand there: see {@link BodyFields};
 *     empty text for nothing
 */
public record Finding(Map<FindingField, String> texts, String happened) {

    /** Longest title that is accepted, in characters: it becomes the summary of an issue. */
    public static final int TITLE_LIMIT = 200;

    /** What a template or Confluence's dialog fills in before the author does. */
    private static final Set<FindingField> FILLED_BEFOREHAND =
            EnumSet.of(FindingField.IMPACT, FindingField.KIND, FindingField.OBJECTIVE, FindingField.PROJECT);

    public Finding {
        texts = trimmed(texts);
        happened = Blanks.strip(XmlCharacters.allowed(happened));
    }

    /** A finding whose body says nothing besides its fields. */
    public Finding(Map<FindingField, String> texts) {
        this(texts, "");
    }

    /** The finding in a macro's parameters; names that are no field of a finding are ignored. */
    public static Finding ofParameters(Map<String, String> parameters) {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        parameters.forEach((name, value) -> FindingField.ofParameter(name).ifPresent(field -> texts.put(field, value)));
        return new Finding(texts);
    }

    private static Map<FindingField, String> trimmed(Map<FindingField, String> given) {
        Map<FindingField, String> texts = new EnumMap<>(FindingField.class);
        given.forEach((field, text) -> {
            String stripped = Blanks.strip(XmlCharacters.allowed(text));
            if (!stripped.isEmpty()) {
                texts.put(field, stripped);
            }
        });
        return Collections.unmodifiableMap(texts);
    }

    /** The text of a field as written on the page; empty text when the block does not have it. */
    public String text(FindingField field) {
        return texts.getOrDefault(field, "");
    }

    /** The title on one line; empty text when the block has none. */
    public String title() {
        return Blanks.oneLine(text(FindingField.TITLE));
    }

    /** The impact, {@link Impact#MEDIUM} when none or an unknown one is written. */
    public Impact impact() {
        return Impact.ofValue(text(FindingField.IMPACT)).orElse(Impact.MEDIUM);
    }

    /** The kind of change, {@link Kind#TECHNICAL} when none or an unknown one is written. */
    public Kind kind() {
        return Kind.ofValue(text(FindingField.KIND)).orElse(Kind.TECHNICAL);
    }

    /** The due date, when one is written as {@code yyyy-MM-dd} and exists in the calendar. */
    public Optional<LocalDate> due() {
        return day(text(FindingField.DUE));
    }

    /** When a decision not to act is looked at again, when such a day is written and exists in the calendar. */
    public Optional<LocalDate> until() {
        return day(text(FindingField.UNTIL));
    }

    /** The day that a text names as {@code yyyy-MM-dd}; empty when it names none that exists in the calendar. */
    public static Optional<LocalDate> day(String text) {
        return FieldSyntax.day(text);
    }

    /** Days after completion at which success is checked, when a whole number from 0 to 3650 is written. */
    public OptionalInt verifyAfterDays() {
        return FieldSyntax.days(text(FindingField.VERIFY));
    }

    /** The evidence, split between links, in the order written; each may be a link or not (see {@link #isLink}). */
    public List<String> evidence() {
        return entries(text(FindingField.EVIDENCE));
    }

    /** The parts of a text that names links: at each comma that is followed by a blank, another address or nothing. */
    public static List<String> entries(String text) {
        return FieldSyntax.entries(text);
    }

    /** Whether a text is an absolute http or https link, the only ones that are ever rendered as links. */
    public static boolean isLink(String text) {
        return FieldSyntax.isLink(text);
    }

    /**
     * The fields whose text is there but cannot be used, in the order of {@link FindingField}, whether they are needed or
     * not; nothing is said of fields without text.
     */
    public List<FindingProblem> problems() {
        return texts.keySet().stream().flatMap(field -> problem(field).stream()).toList();
    }

    /** What is wrong with the text of a field; empty when nothing is, or when there is no text. */
    Optional<FindingProblem> problem(FindingField field) {
        String text = text(field);
        return text.isEmpty() ? Optional.empty() : FieldSyntax.problem(field, text);
    }

    /**
     * Whether this is another's text once more, as in a copied block. A template may give many pages blocks of one title; one with
     * another owner and another date is another's work.
     */
    public boolean repeats(Finding original) {
        return same(FindingField.TITLE, original)
                && (same(FindingField.OWNER, original) || same(FindingField.DUE, original));
    }

    private boolean same(FindingField field, Finding other) {
        return text(field).equals(other.text(field));
    }

    /** Whether the author recorded the decision not to act: {@code track=no} together with a reason. */
    public boolean declined() {
        return saysNo() && !text(FindingField.REASON).isEmpty();
    }

    public boolean saysNo() {
        return FieldSyntax.isNo(text(FindingField.TRACK));
    }

    /** Whether it is an idea that nobody has committed to yet: {@code track=later}. */
    public boolean later() {
        return FieldSyntax.isLater(text(FindingField.TRACK));
    }

    /** Whether the author wants no issue for it, and has said all that it takes: it is declined, or an idea for later. */
    public boolean wantsNoIssue() {
        return declined() || later();
    }

    /**
     * Whether its author has written nothing yet: it says no more than what is filled in beforehand. Such a block is no finding
     * that lacks something, and no alarm.
     */
    public boolean isUntouched() {
        return happened.isEmpty() && FILLED_BEFOREHAND.containsAll(texts.keySet());
    }

    /** The same finding with another text in one field; an empty text removes the field. */
    public Finding with(FindingField field, String text) {
        Map<FindingField, String> changed = new EnumMap<>(FindingField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new Finding(changed, happened);
    }

    /**
     * The same finding with the people whom it names called otherwise.
     *
     * @param name gives what a person is called now, by what was written; the text itself where nobody is known by it
     */
    public Finding withPeople(UnaryOperator<String> name) {
        Finding changed = this;
        for (FindingField field : texts.keySet()) {
            if (field.isPerson()) {
                changed = changed.with(field, name.apply(text(field)));
            }
        }
        return changed;
    }

    /** Whether another has the same text in each field, whatever their bodies say besides. */
    public boolean hasTheFieldsOf(Finding other) {
        return texts.equals(other.texts());
    }
}
