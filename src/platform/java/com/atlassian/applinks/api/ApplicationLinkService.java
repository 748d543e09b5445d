package com.atlassian.applinks.api;

/** Access to the configured links. */
public interface ApplicationLinkService {
    ApplicationLink getApplicationLink(ApplicationId id) throws TypeNotInstalledException;

    Iterable<ApplicationLink> getApplicationLinks(Class<? extends ApplicationType> type);
}
