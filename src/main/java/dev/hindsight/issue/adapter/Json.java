package dev.hindsight.issue.adapter;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.codehaus.jettison.json.JSONArray;
import org.codehaus.jettison.json.JSONException;
import org.codehaus.jettison.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * Lenient reading of JSON: what is absent, null or of another kind is empty. Holds no state.
 */
final class Json {

    private Json() {}

    /** The text of a string, number or boolean. */
    static Optional<String> text(JSONObject object, String name) {
        return value(object, name)
                .filter(value -> !(value instanceof JSONObject) && !(value instanceof JSONArray))
                .map(Object::toString);
    }

    static Optional<JSONObject> object(JSONObject object, String name) {
        return value(object, name).filter(JSONObject.class::isInstance).map(JSONObject.class::cast);
    }

    static Optional<JSONArray> array(JSONObject object, String name) {
        return value(object, name).filter(JSONArray.class::isInstance).map(JSONArray.class::cast);
    }

    /** The objects in an array; what is none is left out. */
    static List<JSONObject> objects(JSONArray array) {
        return IntStream.range(0, array.length())
                .mapToObj(array::optJSONObject)
                .filter(Json::isPresent)
                .toList();
    }

    /** The texts in an array. */
    static List<String> texts(JSONArray array) {
        return IntStream.range(0, array.length()).mapToObj(array::optString).toList();
    }

    /** The names of an object's members. */
    static Stream<String> names(JSONObject object) {
        Iterator<?> keys = object.keys();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(keys, 0), false)
                .map(Object::toString);
    }

    /** The text of a member that must be there. */
    static String needed(JSONObject object, String name) throws JSONException {
        return text(object, name).orElseThrow(() -> new JSONException("No " + name));
    }

    /** The object of a member that must be there. */
    static JSONObject neededObject(JSONObject object, String name) throws JSONException {
        return object(object, name).orElseThrow(() -> new JSONException("No " + name));
    }

    /** The array of a member that must be there. */
    static JSONArray neededArray(JSONObject object, String name) throws JSONException {
        return array(object, name).orElseThrow(() -> new JSONException("No " + name));
    }

    /** An object of one member. */
    static JSONObject of(String name, Object value) {
        return with(new JSONObject(), name, value);
    }

    /** An array of values. */
    static JSONArray list(List<?> values) {
        JSONArray list = new JSONArray();
        values.forEach(list::put);
        return list;
    }

    /** Adds a member to an object. */
    static JSONObject with(JSONObject object, String name, Object value) {
        try {
            return object.put(name, value);
        } catch (JSONException e) {
            throw new IllegalArgumentException("No JSON value of " + name, e);
        }
    }

    private static Optional<Object> value(JSONObject object, String name) {
        return Optional.ofNullable(object.opt(name)).filter(Json::isPresent);
    }

    private static boolean isPresent(@Nullable Object value) {
        return value != null && !value.equals(JSONObject.NULL) && !value.equals(JSONObject.EXPLICIT_NULL);
    }
}
