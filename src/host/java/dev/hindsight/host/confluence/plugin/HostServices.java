package dev.hindsight.host.confluence.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The services that the host offers to plugins, by interface. A plugin gets a proxy, so that it sees nothing but the interface.
 * Filled at the start, then shared by all threads.
 */
public final class HostServices {

    private final Map<Class<?>, Object> byType = new HashMap<>();

    public <T> HostServices offer(Class<T> type, T service) {
        byType.put(type, service);
        return this;
    }

    /** Throws IllegalStateException, with a sentence that names the interface, when there is no such service. */
    Object imported(Class<?> type) {
        Object service = byType.get(type);
        if (service == null) {
            throw new IllegalStateException("The plugin imports " + type.getName()
                    + ", which the embedded Confluence does not offer. It offers "
                    + byType.keySet().stream().map(Class::getName).sorted().toList() + ".");
        }
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(proxy, service, method, arguments));
    }

    private static @Nullable Object call(Object proxy, Object service, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> service.getClass().getSimpleName();
            };
        }
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
