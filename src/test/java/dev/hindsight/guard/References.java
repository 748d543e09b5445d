package dev.hindsight.guard;

import java.lang.invoke.LambdaMetafactory;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.MethodRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Collects what class files mention of certain types: the types themselves, in code, signatures and annotations, and
 * their fields, methods and attributes, also where a method of ours or a lambda implements one.
 */
final class References extends Remapper {

    private final Predicate<String> wanted;
    private final Set<Reference> found = new TreeSet<>();

    private References(Predicate<String> wanted) {
        super(Opcodes.ASM9);
        this.wanted = wanted;
    }

    /**
     * What classes mention.
     *
     * @param wanted chooses the types by internal name
     */
    static Set<Reference> of(Collection<ClassReader> classes, Predicate<String> wanted) {
        Set<Reference> found = named(classes, wanted);
        classes.forEach(reader -> found.addAll(Implemented.by(reader, wanted)));
        return found;
    }

    /** What classes mention by name. Unlike {@link #of} it needs no class to be on the class path. */
    static Set<Reference> named(Collection<ClassReader> classes, Predicate<String> wanted) {
        References references = new References(wanted);
        classes.forEach(reader -> reader.accept(references.collector(), 0));
        return references.found;
    }

    @Override
    public String map(String internalName) {
        add(Reference.type(internalName));
        return internalName;
    }

    @Override
    public String mapMethodName(String owner, String name, String descriptor) {
        add(new Reference(owner, name, descriptor));
        return name;
    }

    @Override
    public String mapFieldName(String owner, String name, String descriptor) {
        add(new Reference(owner, name, descriptor));
        return name;
    }

    @Override
    public String mapAnnotationAttributeName(String descriptor, String name) {
        add(new Reference(Type.getType(descriptor).getInternalName(), name, ""));
        return name;
    }

    private void add(Reference reference) {
        boolean array = reference.owner().startsWith("[");
        if (!array && wanted.test(reference.owner())) {
            found.add(reference);
        }
    }

    private ClassVisitor collector() {
        return new ClassRemapper(Opcodes.ASM9, new NoClass(), this) {
            @Override
            protected MethodVisitor createMethodRemapper(MethodVisitor next) {
                return new Lambdas(next);
            }
        };
    }

    /** Adds the method that a lambda or a method reference implements. */
    private final class Lambdas extends MethodRemapper {
        Lambdas(MethodVisitor next) {
            super(Opcodes.ASM9, next, References.this);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            if (bootstrap.getOwner().equals(Type.getInternalName(LambdaMetafactory.class))) {
                String owner = Type.getReturnType(descriptor).getInternalName();
                add(new Reference(owner, name, arguments[0].toString()));
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        }
    }

    /** Goes nowhere, but has a visitor for everything, so that everything is visited. */
    private static final class NoClass extends org.objectweb.asm.tree.ClassNode {
        NoClass() {
            super(Opcodes.ASM9);
        }
    }
}
