package com.atlassian.applinks.api;

/** What kind of application a link leads to. */
public interface ApplicationType {}
