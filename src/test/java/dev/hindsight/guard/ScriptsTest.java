package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.Test;

/** Scripts of ours run in strict mode beside any other's, in the JavaScript that the products' own tools read, and make no markup from text. */
public class ScriptsTest {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LATER_THAN_ES5 = Pattern.compile("=>|`|\\.{3}|\\?\\.|\\b(?:let|const|class|async)\\b");
    private static final Pattern MARKUP = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|insertMacro|javascript:");

    @Test
    public void scriptsAreStrictAndKeepToTheOldSyntaxAndToText() throws IOException {
        Set<String> wrong = new TreeSet<>();
        TreeMap<String, String> scripts = new TreeMap<>();
        for (String name : Resources.names()) {
            if (name.endsWith(".js")) {
                String code = Files.readString(Resources.FOLDER.resolve(name));
                scripts.put(name, COMMENT.matcher(code).replaceAll("").strip());
            }
        }
        scripts.forEach((name, code) -> {
            boolean strict = code.matches("(?s)\\(function \\(\\w*\\) \\{\\s*'use strict';.*\\}\\)\\(\\w*\\);");
            if (!strict
                    || LATER_THAN_ES5.matcher(code).find()
                    || MARKUP.matcher(code).find()) {
                wrong.add(name);
            }
        });
        assertEquals(Set.of(), wrong);
        assertTrue(scripts.containsKey("finding/macro-browser.js"));
    }
}
