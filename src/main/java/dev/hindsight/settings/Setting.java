package dev.hindsight.settings;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One thing that administrators can set, declared once, by the capability that obeys it: its name, what can be entered,
 * whether a space may have a value of its own, and how its text is read. The name is kept in the database, is the name
 * of the form's field, and leads to its texts {@code hindsight.settings.<name>.label}, {@code .help} and {@code .error}.
 *
 * @param <T> what its text is read as
 */
public final class Setting<T> {

    private static final SettingKind DAYS = new SettingKind.Text(Pattern.compile("0|[1-9][0-9]{0,2}"));

    private final String name;
    private final SettingKind kind;
    private final Function<String, T> reading;
    private final T unset;
    private SettingSection section = SettingSection.RULES;

    /** What a space may have of its own, by what holds for the site; empty for a setting of the site alone. */
    private final Optional<BiPredicate<EffectiveSettings, String>> ofSpaces;

    private Setting(
            String name,
            SettingKind kind,
            Function<String, T> reading,
            T unset,
            Optional<BiPredicate<EffectiveSettings, String>> ofSpaces) {
        this.name = name;
        this.kind = kind;
        this.reading = reading;
        this.unset = unset;
        this.ofSpaces = ofSpaces;
    }

    /**
     * A setting of the site.
     *
     * @param name lower case and hyphens, never changed
     * @param reading what a text means; it is given what was stored, which an older or newer release may have written
     * @param unset what holds while nobody has set it
     */
    public static <T> Setting<T> ofSite(String name, SettingKind kind, Function<String, T> reading, T unset) {
        return new Setting<>(name, kind, reading, unset, Optional.empty());
    }

    /** A setting of the site in place of which a space may have its own. */
    public static <T> Setting<T> perSpace(String name, SettingKind kind, Function<String, T> reading, T unset) {
        return perSpaceWithin(name, kind, reading, unset, (site, own) -> true);
    }

    /**
     * The same, where the site decides what a space may have.
     *
     * @param allowed whether a space may have a text of its own, by what holds for the site
     */
    public static <T> Setting<T> perSpaceWithin(
            String name,
            SettingKind kind,
            Function<String, T> reading,
            T unset,
            BiPredicate<EffectiveSettings, String> allowed) {
        return new Setting<>(name, kind, reading, unset, Optional.of(allowed));
    }

    /** The same as {@link #ofSite(String, SettingKind, Function, Object)}, for a text that may be absent. */
    public static Setting<Optional<String>> ofSite(String name, SettingKind kind) {
        return ofSite(name, kind, Optional::of, Optional.empty());
    }

    /** The same as {@link #perSpace(String, SettingKind, Function, Object)}, for a text that may be absent. */
    public static Setting<Optional<String>> perSpace(String name, SettingKind kind) {
        return perSpace(name, kind, Optional::of, Optional.empty());
    }

    /**
     * A number of days of the site in place of which a space may have its own, from 0 to 999.
     *
     * @param unset what holds while nobody has set it, and in place of a stored text that is no such number
     */
    public static Setting<Integer> daysPerSpace(String name, int unset) {
        return perSpace(name, DAYS, text -> DAYS.admits(text) ? Integer.parseInt(text) : unset, unset);
    }

    /** The same setting in another part of the form; without this it stands among the rules. */
    public Setting<T> in(SettingSection part) {
        Setting<T> moved = new Setting<>(name, kind, reading, unset, ofSpaces);
        moved.section = part;
        return moved;
    }

    public SettingSection section() {
        return section;
    }

    public String name() {
        return name;
    }

    public SettingKind kind() {
        return kind;
    }

    /** Whether a space may have its own value. */
    public boolean isPerSpace() {
        return ofSpaces.isPresent();
    }

    /** Whether a space may have a text in place of what holds for the site. */
    public boolean isAllowedWithin(EffectiveSettings site, String own) {
        return ofSpaces.filter(allowed -> allowed.test(site, own)).isPresent();
    }

    /** What a stored text means; what holds while nobody has set it when there is none. */
    T read(Optional<String> text) {
        return text.map(reading).orElse(unset);
    }

    /** Whether an option is what was read, or part of it. */
    boolean includes(T read, String option, String label) {
        if (read instanceof OptionSet options) {
            return options.contains(option, label);
        }
        T alone = reading.apply(option);
        if (read instanceof Collection<?> all && alone instanceof Collection<?> some) {
            return !some.isEmpty() && all.containsAll(some);
        }
        return alone.equals(read);
    }

    @Override
    public String toString() {
        return name;
    }
}
