package dev.hindsight.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;

/** The macros of the descriptor and their parameters. */
final class Macros {

    private Macros() {}

    static Element named(String name) {
        return Descriptor.read().elements("xhtml-macro").stream()
                .filter(macro -> macro.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no macro " + name));
    }

    static List<String> parameters(Element macro) {
        return Descriptor.below(macro, "parameter").stream()
                .map(parameter -> parameter.getAttribute("name"))
                .toList();
    }

    /** The values that a parameter offers. */
    static List<String> choices(Element macro, String parameter) {
        return Descriptor.below(macro, "parameter").stream()
                .filter(one -> one.getAttribute("name").equals(parameter))
                .flatMap(one -> Descriptor.below(one, "value").stream())
                .map(value -> value.getAttribute("name"))
                .toList();
    }

    /** The names of constants as macro parameters write them. */
    static List<String> values(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
