package com.atlassian.applinks.api;

import java.net.URI;

/** Knows where a person can authorize a link. */
public interface AuthorisationURIGenerator {
    URI getAuthorisationURI();
}
