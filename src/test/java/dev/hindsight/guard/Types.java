package dev.hindsight.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks types up on the class path without running anything of them. */
final class Types {

    private Types() {}

    /** A type by its internal or its binary name; fails when there is none. */
    static Class<?> load(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, Types.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no class " + name, e);
        }
    }

    static boolean exists(String name) {
        try {
            Class.forName(name, false, Types.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static List<Class<?>> directlyAbove(Class<?> type) {
        List<Class<?>> above = new ArrayList<>(Arrays.asList(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            above.add(type.getSuperclass());
        }
        return above;
    }
}
