package dev.hindsight.guard;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Type;

/** What {@code src/platform} declares, and which of it a set of references reaches. Private members are nobody's business. */
final class PlatformDeclarations {

    private final List<Class<?>> types;

    PlatformDeclarations(Path classes) {
        types = ClassFiles.below(classes, "com/atlassian/").keySet().stream()
                .<Class<?>>map(Types::load)
                .filter(type -> !type.isAnonymousClass())
                .toList();
    }

    /** The declarations that no reference reaches, not even as a super type or as the inherited member that is meant. */
    Set<String> unreached(Collection<Reference> references) {
        Set<String> reached = new TreeSet<>();
        for (Reference reference : references) {
            Class<?> owner = Types.load(reference.owner());
            reachWithSuperTypes(owner, reached);
            if (!reference.isType()) {
                declarationOf(reference, owner).ifPresent(reached::add);
            }
        }
        Set<String> unreached = new TreeSet<>();
        types.forEach(type -> unreached.addAll(declarations(type)));
        unreached.removeAll(reached);
        types.forEach(type -> unreached.removeIf(declaration -> implementsOneOf(reached, type, declaration)));
        return unreached;
    }

    /** Whether a declaration of a type is that of a super type's member which is reached there. */
    private static boolean implementsOneOf(Set<String> reached, Class<?> type, String declaration) {
        String own = type.getName() + "#";
        return declaration.startsWith(own)
                && Types.directlyAbove(type).stream()
                        .anyMatch(
                                above -> reached.contains(above.getName() + "#" + declaration.substring(own.length())));
    }

    private static void reachWithSuperTypes(Class<?> type, Set<String> reached) {
        if (reached.add(type.getName())) {
            Types.directlyAbove(type).forEach(above -> reachWithSuperTypes(above, reached));
        }
    }

    /** The nearest declaration of a member, upwards from the type that the class file names. */
    private Optional<String> declarationOf(Reference reference, Class<?> owner) {
        if (declarations(owner).contains(named(owner, reference))) {
            return Optional.of(named(owner, reference));
        }
        return Types.directlyAbove(owner).stream()
                .flatMap(above -> declarationOf(reference, above).stream())
                .findFirst();
    }

    private static String named(Class<?> type, Reference member) {
        return new Reference(Type.getInternalName(type), member.name(), member.descriptor()).toString();
    }

    private static List<String> declarations(Class<?> type) {
        List<String> all = new ArrayList<>(List.of(type.getName()));
        Arrays.stream(type.getDeclaredFields())
                .filter(PlatformDeclarations::counts)
                .forEach(field -> all.add(reference(field).toString()));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> counts(method) && !ofEveryEnum(method) && !ofEveryObject(method))
                .forEach(method -> all.add(reference(method).toString()));
        Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> counts(constructor) && !unwritten(constructor))
                .forEach(constructor -> all.add(reference(constructor).toString()));
        return all;
    }

    private static Reference reference(Field field) {
        return new Reference(
                Type.getInternalName(field.getDeclaringClass()), field.getName(), Type.getDescriptor(field.getType()));
    }

    private static Reference reference(Executable member) {
        boolean method = member instanceof Method;
        String descriptor = method
                ? Type.getMethodDescriptor((Method) member)
                : Type.getConstructorDescriptor((Constructor<?>) member);
        String name = method ? member.getName() : "<init>";
        return new Reference(Type.getInternalName(member.getDeclaringClass()), name, descriptor);
    }

    private static boolean counts(Member member) {
        return !Modifier.isPrivate(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean ofEveryEnum(Method method) {
        return method.getDeclaringClass().isEnum()
                && (method.getName().equals("values") || method.getName().equals("valueOf"));
    }

    private static boolean ofEveryObject(Method method) {
        return method.getName().equals("toString") && method.getParameterCount() == 0;
    }

    /** The constructor without parameters, which the compiler adds by itself. */
    private static boolean unwritten(Constructor<?> constructor) {
        return constructor.getParameterCount() == 0;
    }
}
