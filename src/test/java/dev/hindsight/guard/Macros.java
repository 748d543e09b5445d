package dev.hindsight.guard;

import dev.hindsight.finding.FindingBlock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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

    /** The keys of the texts that Confluence's macro browser looks for: of macros, their bodies, parameters and values. */
    static Set<String> textKeys() {
        Set<String> keys = new TreeSet<>();
        for (Element macro : Descriptor.read().elements("xhtml-macro")) {
            String base = "dev.hindsight." + macro.getAttribute("name") + ".";
            keys.addAll(List.of(base + "label", base + "desc"));
            if (macro.getAttribute("name").equals(FindingBlock.MACRO)) {
                keys.addAll(List.of(base + "body.label", base + "body.desc"));
            }
            for (String parameter : parameters(macro)) {
                String key = base + "param." + parameter + ".";
                keys.addAll(List.of(key + "label", key + "desc"));
                choices(macro, parameter).forEach(choice -> keys.add(key + choice + ".desc"));
            }
        }
        return keys;
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
