package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.labels.Label;

/** A label as Confluence's API shows it. */
final class PlatformLabel extends Label {

    private final String name;

    PlatformLabel(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }
}
