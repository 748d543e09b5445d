package dev.hindsight.host.jira.search;

import dev.hindsight.host.jira.issue.JiraProblem;
import dev.hindsight.host.jira.search.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a JQL query into tokens, with Jira's quoting and escapes. Knows no grammar. */
final class Tokens {

    private static final String RESERVED = "+.;?|*/%^$#@[]{}&\\";

    private final String jql;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String jql) {
        this.jql = jql;
    }

    /** The last one is always END. Throws JiraProblem. */
    static List<Token> of(String jql) {
        Tokens tokens = new Tokens(jql);
        while (tokens.at < jql.length()) {
            tokens.next();
        }
        tokens.add(Kind.END, "");
        return tokens.tokens;
    }

    private void next() {
        char c = jql.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
            return;
        }
        switch (c) {
            case '(' -> one(Kind.OPEN);
            case ')' -> one(Kind.CLOSE);
            case ',' -> one(Kind.COMMA);
            case '"', '\'' -> quoted(c);
            case '=', '!', '<', '>', '~' -> operator();
            case '&', '|' -> connective(c);
            default -> word();
        }
    }

    private void one(Kind kind) {
        add(kind, String.valueOf(jql.charAt(at)));
        at++;
    }

    private void operator() {
        String two = jql.substring(at, Math.min(at + 2, jql.length()));
        String text = Operator.written(two).isPresent() ? two : two.substring(0, 1);
        if (text.equals("!")) {
            add(Kind.WORD, "not");
        } else {
            add(Kind.OPERATOR, text);
        }
        at += text.length();
    }

    private void connective(char c) {
        add(Kind.WORD, c == '&' ? "and" : "or");
        at += jql.startsWith(String.valueOf(c).repeat(2), at) ? 2 : 1;
    }

    private void word() {
        int start = at;
        StringBuilder text = new StringBuilder();
        while (at < jql.length() && !endsWord(jql.charAt(at))) {
            if (jql.charAt(at) == '\\') {
                text.append(escaped());
                continue;
            }
            boolean customField = (text.toString().equalsIgnoreCase("cf") && jql.charAt(at) == '[')
                    || (text.toString().matches("(?i)cf\\[[0-9]+") && jql.charAt(at) == ']');
            if (RESERVED.indexOf(jql.charAt(at)) >= 0 && !customField) {
                throw problem(
                        "The character '" + jql.charAt(at)
                                + "' is a reserved JQL character. You must enclose it in a string or use the escape '\\u"
                                + String.format("%04x", (int) jql.charAt(at)) + "' instead.",
                        at);
            }
            text.append(jql.charAt(at++));
        }
        tokens.add(new Token(Kind.WORD, text.toString(), start));
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || "(),\"'=!<>~&|".indexOf(c) >= 0;
    }

    private void quoted(char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < jql.length() && jql.charAt(at) != quote) {
            if (jql.charAt(at) == '\\') {
                text.append(escaped());
            } else {
                text.append(jql.charAt(at++));
            }
        }
        if (at == jql.length()) {
            throw problem("The quoted string '" + jql.substring(start + 1) + "' has not been completed.", start);
        }
        at++;
        tokens.add(new Token(Kind.QUOTED, text.toString(), start));
    }

    private char escaped() {
        char c = at + 1 < jql.length() ? jql.charAt(at + 1) : 0;
        if (c == 'u' && jql.substring(at + 2).matches("(?s)[0-9a-fA-F]{4}.*")) {
            char unicode = (char) Integer.parseInt(jql.substring(at + 2, at + 6), 16);
            at += 6;
            return unicode;
        }
        at += 2;
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '"', '\'', '\\', ' ' -> c;
            default ->
                throw problem(
                        "'\\" + c + "' is an illegal JQL escape sequence. The valid escape sequences are "
                                + "\\', \\\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.",
                        at - 2);
        };
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text, at));
    }

    private JiraProblem problem(String message, int position) {
        return at(jql, position, message);
    }

    /** A complaint about the query's form, in Jira's wording. */
    static JiraProblem at(String jql, int position, String message) {
        String before = jql.substring(0, Math.min(position, jql.length()));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return JiraProblem.refused(
                "Error in the JQL Query: " + message + " (line " + line + ", character " + column + ")");
    }
}
