package dev.hindsight.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * How values are written into columns and read again: no value is null, since Oracle cannot tell empty text from it;
 * instants are epoch milliseconds, days {@code yyyy-MM-dd}, constants explicit texts. What a newer release may have written
 * and this one does not know reads as absent.
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

    /** Puts a text among the values of a new row, unless it is empty. */
    public static void put(Map<String, Object> values, String column, String text) {
        if (!text.isEmpty()) {
            values.put(column, text);
        }
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

    /** The constant that is stored as a value; empty for one that this release does not know. */
    public static <E> Optional<E> constant(E[] constants, Function<E, String> value, @Nullable String stored) {
        for (E constant : constants) {
            if (value.apply(constant).equals(stored)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** A text that is kept in a column of limited length, cut to what fits. */
    public static @Nullable String ofText(String text, int limit) {
        return ofText(text.length() > limit ? text.substring(0, limit) : text);
    }

    /** The JSON object that is stored; an empty one for what is none. */
    public static JSONObject object(@Nullable String stored) {
        try {
            return stored == null ? new JSONObject() : new JSONObject(stored);
        } catch (JSONException e) {
            return new JSONObject();
        }
    }

    /** Puts a value into a JSON object that is to be stored. */
    public static void put(JSONObject json, String key, Object value) {
        try {
            json.put(key, value);
        } catch (JSONException e) {
            throw new IllegalArgumentException("No JSON value of " + key, e);
        }
    }
}
