package dev.hindsight.host.confluence.rendering;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For what a page is rendered; macros are told its word. Says nothing about files: no PDF is ever made. */
public enum OutputType {
    DISPLAY,
    PREVIEW,
    PDF,
    WORD,
    EMAIL,
    FEED,
    HTML_EXPORT;

    /** As macros see it, such as {@code html_export}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OutputType> of(String word) {
        return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
