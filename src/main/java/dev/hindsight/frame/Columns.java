package dev.hindsight.frame;

import dev.hindsight.item.ItemFlag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How values are written into columns and read again: no value is null, since Oracle cannot tell empty text from it;
 * instants are epoch milliseconds, constants their names in lower case. What a newer release may have written and this
 * one does not know reads as absent. Pure; threads may share it.
 */
public final class Columns {

    private Columns() {}

    public static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    public static Optional<String> optionalText(@Nullable String stored) {
        return Optional.ofNullable(stored).filter(text -> !text.isEmpty());
    }

    public static @Nullable String ofText(String text) {
        return text.isEmpty() ? null : text;
    }

    public static Optional<Instant> instant(@Nullable Long stored) {
        return Optional.ofNullable(stored).map(Instant::ofEpochMilli);
    }

    public static @Nullable Long ofInstant(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    public static Optional<LocalDate> day(@Nullable String stored) {
        try {
            return optionalText(stored).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String stored) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(stored))
                .findFirst();
    }

    public static String ofConstant(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static Set<ItemFlag> flags(@Nullable String stored) {
        List<String> words = words(stored);
        Set<ItemFlag> flags = EnumSet.allOf(ItemFlag.class);
        flags.removeIf(flag -> !words.contains(flag.value()));
        return flags;
    }

    /** The words for a set of flags, and after them the words stored so far that are no flags we know. */
    public static String withFlags(@Nullable String stored, Set<ItemFlag> flags) {
        Set<String> known =
                EnumSet.allOf(ItemFlag.class).stream().map(ItemFlag::value).collect(Collectors.toUnmodifiableSet());
        Stream<String> unknown = words(stored).stream().filter(word -> !known.contains(word));
        return Stream.concat(flags.stream().map(ItemFlag::value), unknown).collect(Collectors.joining(" "));
    }

    private static List<String> words(@Nullable String stored) {
        return Arrays.stream(text(stored).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
