package dev.hindsight.scan.adapter;

import com.atlassian.confluence.core.ContentEntityObject;

/** Tells at a glance whether content can hold findings. It may say yes too often, never no wrongly. */
final class FindingMarkers {

    private static final String MACRO_NAME = "postmortem-finding";

    private FindingMarkers() {}

    static boolean in(ContentEntityObject content) {
        String body = content.getBodyAsString();
        return body != null && body.contains(MACRO_NAME);
    }
}
