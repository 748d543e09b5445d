package dev.hindsight.confluence;

import com.atlassian.confluence.core.ContentEntityObject;

/** Tells at a glance whether content can hold findings. It may say yes too often, never no wrongly. */
final class Findings {

    private static final String MACRO_NAME = "postmortem-finding";

    private Findings() {}

    static boolean in(ContentEntityObject content) {
        String body = content.getBodyAsString();
        return body != null && body.contains(MACRO_NAME);
    }
}
