package dev.hindsight.guard;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** The packages that moved between Confluence 9 and 10, as far as a plugin like this one meets them. */
final class JakartaNames extends Remapper {

    private static final String BEFORE = "javax/";

    private static final List<String> MOVED = List.of(
            BEFORE + "activation/",
            BEFORE + "annotation/",
            BEFORE + "inject/",
            BEFORE + "mail/",
            BEFORE + "persistence/",
            BEFORE + "servlet/",
            BEFORE + "transaction/",
            BEFORE + "ws/rs/",
            BEFORE + "xml/bind/");

    /** Java's own, which have stayed. */
    private static final List<String> STAYED = List.of(BEFORE + "annotation/processing/", BEFORE + "transaction/xa/");

    JakartaNames() {
        super(Opcodes.ASM9);
    }

    static boolean moved(String internalName) {
        return MOVED.stream().anyMatch(internalName::startsWith)
                && STAYED.stream().noneMatch(internalName::startsWith);
    }

    @Override
    public String map(String internalName) {
        return moved(internalName) ? "jakarta/" + internalName.substring(BEFORE.length()) : internalName;
    }
}
