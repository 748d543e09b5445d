package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Terms that search words in texts, in the common part of Lucene's language: words that must all occur, word* and "phrases". No
 * stemming.
 */
record TextTerms(Function<Issue, List<String>> textsOf) {

    private static final String SPECIAL = "[]{}^!:";

    Predicate<Issue> predicate(Clause.Term term, Asking asking) {
        if (term.operand() instanceof Operand.Empty && term.operator().positive() == Operator.IS) {
            return issue -> textsOf.apply(issue).isEmpty() != term.operator().isNegative();
        }
        if (term.operator().positive() != Operator.CONTAINS || !(term.operand() instanceof Operand.Value value)) {
            asking.noOperator(term);
            return issue -> false;
        }
        String text = value.text().trim();
        if (text.startsWith("*") || text.startsWith("?")) {
            asking.problems()
                    .add("The text query '" + text + "' for field '" + term.field()
                            + "' is not allowed to start with character '" + text.charAt(0) + "'.");
            return issue -> false;
        }
        List<Pattern> patterns = new ArrayList<>();
        if (text.isEmpty() || !read(text, patterns)) {
            asking.problems().add("Unable to parse the text '" + text + "' for field '" + term.field() + "'.");
            return issue -> false;
        }
        Predicate<Issue> contains = issue -> textsOf.apply(issue).stream()
                .map(words -> words.toLowerCase(Locale.ROOT))
                .anyMatch(words -> patterns.stream()
                        .allMatch(pattern -> pattern.matcher(words).find()));
        return term.operator().isNegative() ? contains.negate() : contains;
    }

    /** False when the text is not well-formed. */
    private static boolean read(String text, List<Pattern> patterns) {
        StringBuilder word = new StringBuilder();
        boolean phrase = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                word.append(literal(text.charAt(++i)));
            } else if (c == '"') {
                phrase = !phrase;
                finish(word, patterns);
            } else if (phrase) {
                word.append(literal(c));
            } else if (SPECIAL.indexOf(c) >= 0) {
                return false;
            } else if (c == '(' || c == ')') {
                depth += c == '(' ? 1 : -1;
                finish(word, patterns);
            } else if (Character.isWhitespace(c)) {
                finish(word, patterns);
            } else if (c == '*') {
                word.append("\\w*");
            } else {
                word.append(c == '?' ? "\\w" : literal(c));
            }
            if (depth < 0) {
                return false;
            }
        }
        finish(word, patterns);
        return !phrase && depth == 0;
    }

    /** What is neither letter nor digit separates words, on both sides of the comparison. */
    private static String literal(char c) {
        return Character.isLetterOrDigit(c) || c == '_' ? String.valueOf(Character.toLowerCase(c)) : "\\W+";
    }

    private static void finish(StringBuilder word, List<Pattern> patterns) {
        String pattern = word.toString().replaceAll("(?:\\\\W\\+)+", "\\\\W+");
        if (pattern.startsWith("\\W+")) {
            pattern = pattern.substring(3);
        }
        if (pattern.endsWith("\\W+")) {
            pattern = pattern.substring(0, pattern.length() - 3);
        }
        if (!pattern.isEmpty()) {
            patterns.add(Pattern.compile(
                    "(?<!\\w)" + pattern + "(?!\\w)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS));
        }
        word.setLength(0);
    }
}
