package dev.hindsight.host.confluence.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

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

    /** Offers some no longer, by the names of their interfaces without packages. */
    public HostServices without(Set<String> names) {
        byType.keySet().removeIf(type -> names.contains(type.getSimpleName()));
        return this;
    }

    /** As plugins find services by themselves: by interface, with nothing else that a bundle can do. */
    BundleContext bundleContext() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServiceReference" -> reference(arguments[0]);
                    case "getService" -> imported(((Offered) Proxy.getInvocationHandler(arguments[0])).type());
                    case "toString" -> "the plugin's bundle";
                    default -> throw new UnsupportedOperationException("A bundle's " + method.getName());
                });
    }

    private @Nullable Object reference(Object wanted) {
        return byType.keySet().stream()
                .filter(type -> type.equals(wanted) || type.getName().equals(wanted))
                .findFirst()
                .map(type -> Proxy.newProxyInstance(
                        ServiceReference.class.getClassLoader(),
                        new Class<?>[] {ServiceReference.class},
                        new Offered(type)))
                .orElse(null);
    }

    /** Behind a reference to a service; it tells nothing of it. */
    private record Offered(Class<?> type) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            throw new UnsupportedOperationException("A reference's " + method.getName());
        }
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
