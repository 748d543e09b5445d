package dev.hindsight.host.confluence.templates;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets templates call methods of plain values of Java, of the texts and of the web resources only, as Confluence 9 does without an
 * allow-list of the plugin's own: anything else is null and one warning.
 */
public final class AllowListIntrospector extends UberspectImpl {

    private static final Logger log = LoggerFactory.getLogger(AllowListIntrospector.class);

    @Override
    public @Nullable VelMethod getMethod(Object object, String name, Object[] arguments, Info info) throws Exception {
        if (object != null && !isAllowed(object)) {
            refuse(object, name + "(" + types(arguments) + ")");
            return null;
        }
        return super.getMethod(object, name, arguments, info);
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(Object object, String name, Info info) throws Exception {
        if (object != null && !isAllowed(object)) {
            refuse(object, getter(object, name));
            return null;
        }
        return super.getPropertyGet(object, name, info);
    }

    @Override
    public @Nullable VelPropertySet getPropertySet(Object object, String name, Object value, Info info)
            throws Exception {
        if (!(object instanceof Map)) {
            refuse(object, "set" + name);
            return null;
        }
        return super.getPropertySet(object, name, value, info);
    }

    private static boolean isAllowed(Object object) {
        boolean plain = object instanceof String
                || object instanceof Boolean
                || object instanceof Number
                || object instanceof Collection
                || object instanceof Iterator
                || object instanceof Map
                || object instanceof Map.Entry;
        return (plain && object.getClass().getName().startsWith("java."))
                || object instanceof TemplateTexts
                || object instanceof RequiredResources;
    }

    private static void refuse(Object object, String method) {
        log.warn("Method needs allowlisting: {}#{}", object.getClass().getName(), method);
    }

    private static String types(Object[] arguments) {
        return String.join(
                ", ",
                Arrays.stream(arguments)
                        .map(argument ->
                                argument == null ? "null" : argument.getClass().getName())
                        .toList());
    }

    private static String getter(Object object, String name) {
        return Arrays.stream(object.getClass().getMethods())
                        .map(Method::getName)
                        .filter(method -> method.equalsIgnoreCase("get" + name) || method.equalsIgnoreCase("is" + name))
                        .findFirst()
                        .orElse(name)
                + "()";
    }
}
