package dev.hindsight.host.jira.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/** The values of the fields that are set up with some of their own: options of custom fields, and components. */
public enum Option implements Choice {
    LOW(Field.RISK_CLASS, "10201", "Low"),
    HIGH(Field.RISK_CLASS, "10202", "High"),
    BILLING(Field.SYSTEMS, "10211", "Billing"),
    LEDGER(Field.SYSTEMS, "10212", "Ledger, archive"),
    PORTAL(Field.SYSTEMS, "10213", "Portal"),
    HAMBURG(Field.LOCATION, "10221", "Hamburg"),
    HAMBURG_EAST(HAMBURG, "10222", "East hall"),
    HAMBURG_WEST(HAMBURG, "10223", "West hall"),
    OSLO(Field.LOCATION, "10224", "Oslo"),
    INTERNAL(Field.EXPOSURE, "10231", "Internal"),
    PUBLIC(Field.EXPOSURE, "10232", "Public"),
    DATABASE(Field.COMPONENTS, "10241", "Database"),
    NETWORK(Field.COMPONENTS, "10242", "Network");

    private final Field field;
    private final String id;
    private final String label;
    private final Optional<Option> parent;

    Option(Field field, String id, String label) {
        this.field = field;
        this.id = id;
        this.label = label;
        this.parent = Optional.empty();
    }

    Option(Option parent, String id, String label) {
        this.field = parent.field;
        this.id = id;
        this.label = label;
        this.parent = Optional.of(parent);
    }

    /** Those of a field, without those of a second level. */
    public static Option[] of(Field field) {
        return Stream.of(values())
                .filter(option -> option.field == field && option.parent().isEmpty())
                .toArray(Option[]::new);
    }

    /** Those of the second level below this one. */
    public Option[] children() {
        return Stream.of(values())
                .filter(option -> option.parent().equals(Optional.of(this)))
                .toArray(Option[]::new);
    }

    /** The one that it stands below. */
    public Optional<Option> parent() {
        return parent;
    }

    /** By its id, as issues hold it. */
    public static Option withId(String id) {
        return Choice.withId(values(), id).orElseThrow();
    }

    public Field field() {
        return field;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String label() {
        return label;
    }
}
