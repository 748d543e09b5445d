package dev.hindsight.history.adapter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Whose history is shown.
 *
 * @param parameter by which the address names it: {@code pageId} or {@code space}
 * @param subject id of the page, or key of the space
 */
record HistoryScope(String parameter, String subject) {

    boolean isPage() {
        return parameter.equals("pageId");
    }

    String query() {
        return "?" + parameter + "=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
