package com.atlassian.applinks.api;

import com.atlassian.sal.api.net.Request;

/** Makes requests over a link in the name of the current user. */
public interface ApplicationLinkRequestFactory extends AuthorisationURIGenerator {
    ApplicationLinkRequest createRequest(Request.MethodType methodType, String url) throws CredentialsRequiredException;
}
