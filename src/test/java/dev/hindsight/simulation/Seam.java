package dev.hindsight.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;

/** Where a node uses something of the database: a step before and at which faults happen. */
final class Seam implements InvocationHandler {

    private final String part;
    private final Object target;
    private final Life life;
    private final Database database;

    private Seam(String part, Object target, Life life, Database database) {
        this.part = part;
        this.target = target;
        this.life = life;
        this.database = database;
    }

    /** A port of a part of the database, as a node uses it in one life. */
    static <T> T at(String part, Class<T> port, T target, Life life, Database database) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, new Seam(part, target, life, database)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String step = part + "." + method.getName();
        life.mustGoOn();
        if (Steps.writesTables(step) && !isEmpty(arguments)) {
            return write(step, method, arguments);
        }
        if (Steps.readsTables(step)) {
            life.reach(step);
        }
        return call(target, method, arguments);
    }

    private static boolean isEmpty(Object[] arguments) {
        return arguments[0] instanceof Map<?, ?> map && map.isEmpty();
    }

    private Object write(String step, Method method, Object[] arguments) throws Throwable {
        String from = life.previous();
        life.reach(step);
        Optional<Fault> fault = life.fault(Fault.OF_WRITES);
        fault.ifPresent(hit -> life.hit(from, hit));
        if (fault.equals(Optional.of(Fault.FAILED_WRITE))) {
            throw new TablesFailure(step);
        }
        database.remember(part);
        Object result = call(target, method, arguments);
        if (fault.isPresent()) {
            throw new TablesFailure(step);
        }
        return result;
    }

    /** Calls the method of something that never fails by itself, unless the engine asks it for what must not be. */
    static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalStateException || e.getCause() instanceof IllegalArgumentException) {
                throw new Defect("The engine asks for what must not be", e.getCause());
            }
            throw e.getCause();
        }
    }

    /** The database says that a write failed. */
    @SuppressWarnings("serial")
    static final class TablesFailure extends RuntimeException {

        TablesFailure(String step) {
            super("The database failed at " + step, null, false, false);
        }
    }
}
