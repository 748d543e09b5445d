package dev.hindsight.frame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how often ports are asked. */
public final class PortCalls {

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    /** The port, with its calls counted from now on. */
    <T> T counted(Class<T> port, T delegate) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    calls.merge(port.getSimpleName() + "." + method.getName(), 1, Integer::sum);
                    try {
                        return method.invoke(delegate, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    /** From here on calls are counted anew. */
    public void forget() {
        calls.clear();
    }

    /** The calls by port and method. */
    public Map<String, Integer> all() {
        return new TreeMap<>(calls);
    }
}
