package dev.hindsight.host.jira.search;

/**
 * One piece of a JQL query.
 *
 * @param at position of its first character, from 0
 */
record Token(Kind kind, String text, int at) {

    /** What a token is. */
    enum Kind {
        WORD,
        QUOTED,
        OPERATOR,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }
}
