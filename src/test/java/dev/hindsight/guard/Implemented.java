package dev.hindsight.guard;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** The methods of foreign super types that a class file implements or overrides. Super types are loaded from the class path. */
final class Implemented {

    private Implemented() {}

    /** The super types' methods that the class has a method for, where {@code wanted} chooses the super types. */
    static Set<Reference> by(ClassReader reader, Predicate<String> wanted) {
        ClassNode node = new ClassNode(Opcodes.ASM9);
        reader.accept(node, ClassReader.SKIP_CODE);
        Set<String> ours = node.methods.stream()
                .filter(method -> !method.name.startsWith("<"))
                .map(method -> method.name + method.desc)
                .collect(Collectors.toSet());
        Set<Reference> found = new TreeSet<>();
        for (Class<?> type : above(reader)) {
            String owner = Type.getInternalName(type);
            if (wanted.test(owner)) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> ours.contains(method.getName() + Type.getMethodDescriptor(method)))
                        .forEach(method ->
                                found.add(new Reference(owner, method.getName(), Type.getMethodDescriptor(method))));
            }
        }
        return found;
    }

    private static Set<Class<?>> above(ClassReader reader) {
        Deque<Class<?>> open = new ArrayDeque<>();
        Arrays.stream(reader.getInterfaces()).map(Types::load).forEach(open::add);
        open.add(Types.load(reader.getSuperName()));
        Set<Class<?>> all = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (all.add(type)) {
                open.addAll(Types.directlyAbove(type));
            }
        }
        return all;
    }
}
