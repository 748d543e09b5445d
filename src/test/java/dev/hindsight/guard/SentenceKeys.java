package dev.hindsight.guard;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds in the plugin's bytecode every key that is handed to a method which takes a key and {@code Serializable...}:
 * the instruction before the array of arguments is what makes the key. A key that is written there is a literal; any
 * other is a place such as {@code Messages#field field.*}, with stars for what is not known.
 */
final class SentenceKeys {

    /** These put the common beginning before the keys they are given. */
    private static final Set<String> SHORTENING =
            Set.of("dev/hindsight/wiki/Messages", "dev/hindsight/frame/FormContext");

    private static final String ARGUMENTS = "java/io/Serializable";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    private final Set<String> literals = new TreeSet<>();
    private final Set<String> places = new TreeSet<>();

    static SentenceKeys ofThePlugin() {
        SentenceKeys keys = new SentenceKeys();
        for (Map.Entry<String, ClassReader> file : ClassFiles.ofThePlugin().entrySet()) {
            ClassNode type = new ClassNode(Opcodes.ASM9);
            file.getValue().accept(type, ClassReader.SKIP_DEBUG);
            type.methods.forEach(method -> keys.read(type, method));
        }
        return keys;
    }

    Set<String> literals() {
        return literals;
    }

    Set<String> places() {
        return places;
    }

    private void read(ClassNode type, MethodNode method) {
        Deque<String> open = new ArrayDeque<>();
        for (AbstractInsnNode step : method.instructions) {
            if (step instanceof TypeInsnNode made
                    && made.getOpcode() == Opcodes.ANEWARRAY
                    && made.desc.equals(ARGUMENTS)) {
                open.push(shape(before(before(step))));
            } else if (step instanceof MethodInsnNode call && takesArguments(call.desc) && !open.isEmpty()) {
                add(open.pop(), call.owner, place(type, method));
            }
        }
    }

    private void add(String shape, String called, String place) {
        String key = (SHORTENING.contains(called) ? "hindsight." : "") + shape;
        if (shape.contains("*")) {
            places.add(place + " " + key);
        } else {
            literals.add(key);
        }
    }

    private static String place(ClassNode type, MethodNode method) {
        String name = type.name.substring(type.name.lastIndexOf('/') + 1);
        return name + "#" + LAMBDA.matcher(method.name).replaceAll("$1");
    }

    private static boolean takesArguments(String descriptor) {
        Type[] parameters = Type.getArgumentTypes(descriptor);
        return parameters.length > 0
                && parameters[parameters.length - 1].getDescriptor().equals("[L" + ARGUMENTS + ";");
    }

    /** What an instruction leaves on the stack, where that can be said. */
    private static String shape(AbstractInsnNode step) {
        if (step instanceof LdcInsnNode constant && constant.cst instanceof String text) {
            return text;
        }
        if (step instanceof InvokeDynamicInsnNode joined && joined.name.equals("makeConcatWithConstants")) {
            return joined.bsmArgs[0].toString().replace('\1', '*');
        }
        return "*";
    }

    /** The instruction before; the frame where two ways meet counts as one, since either may have left the key. */
    private static AbstractInsnNode before(AbstractInsnNode step) {
        AbstractInsnNode previous = step.getPrevious();
        while (previous != null && previous.getOpcode() < 0 && !(previous instanceof FrameNode)) {
            previous = previous.getPrevious();
        }
        return previous;
    }
}
