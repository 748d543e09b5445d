package dev.hindsight.guard;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * A mention of a type, or of a member of it, as the virtual machine links it: by owner, name and erased types.
 *
 * @param owner internal name of the type
 * @param name of the member; empty text for the type itself
 * @param descriptor of the member as in a class file; empty text for the type itself and for an annotation's attribute
 */
record Reference(String owner, String name, String descriptor) implements Comparable<Reference> {

    static Reference type(String owner) {
        return new Reference(owner, "", "");
    }

    boolean isType() {
        return name.isEmpty();
    }

    /** For example {@code a.b.Pages#getPage (long) a.b.Page}, {@code a.b.Permission#VIEW a.b.Permission}, {@code a.b.Pages}. */
    @Override
    public String toString() {
        String type = owner.replace('/', '.');
        if (isType()) {
            return type;
        }
        return (type + "#" + name + " " + signature()).strip();
    }

    @Override
    public int compareTo(Reference other) {
        return toString().compareTo(other.toString());
    }

    private String signature() {
        if (!descriptor.startsWith("(")) {
            return descriptor.isEmpty() ? "" : Type.getType(descriptor).getClassName();
        }
        String parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .collect(Collectors.joining(", ", "(", ")"));
        return parameters + " " + Type.getReturnType(descriptor).getClassName();
    }
}
