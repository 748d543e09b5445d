package dev.hindsight.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/** Follows the mentions of the plugin's classes from one to the next. */
final class ClassUse {

    private ClassUse() {}

    /** The classes among some that one class reaches, itself included; all by internal name. */
    static Set<String> reachedFrom(String start, Collection<String> among) {
        Map<String, ClassReader> classes = ClassFiles.ofThePlugin();
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.remove();
            if (reached.add(name)) {
                References.of(List.of(classes.get(name)), among::contains).stream()
                        .map(Reference::owner)
                        .forEach(open::add);
            }
        }
        return reached;
    }
}
