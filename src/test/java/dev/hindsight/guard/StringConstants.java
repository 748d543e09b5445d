package dev.hindsight.guard;

import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The texts that the code of a class of ours uses as constants. */
final class StringConstants {

    private StringConstants() {}

    static Set<String> of(String internalName) {
        ClassReader reader = ClassFiles.ofThePlugin().get(internalName);
        if (reader == null) {
            throw new AssertionError("There is no class " + internalName);
        }
        ClassNode type = new ClassNode(Opcodes.ASM9);
        reader.accept(type, 0);
        Set<String> constants = new TreeSet<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode step : method.instructions) {
                if (step instanceof LdcInsnNode constant && constant.cst instanceof String text) {
                    constants.add(text);
                }
            }
        }
        return constants;
    }
}
