package com.atlassian.applinks.api;

import java.io.Serializable;

/** Identifies an application link. */
public final class ApplicationId implements Serializable {
    private final String id;

    public ApplicationId(String id) {
        this.id = id;
    }

    public String get() {
        return id;
    }
}
