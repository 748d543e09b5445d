package com.atlassian.applinks.api;

import java.net.URI;

/** A configured link to another application. */
public interface ApplicationLink {
    ApplicationId getId();

    String getName();

    URI getDisplayUrl();

    URI getRpcUrl();

    ApplicationLinkRequestFactory createAuthenticatedRequestFactory();
}
