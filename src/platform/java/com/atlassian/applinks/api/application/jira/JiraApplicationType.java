package com.atlassian.applinks.api.application.jira;

import com.atlassian.applinks.api.ApplicationType;

/** The links that lead to Jira. */
public interface JiraApplicationType extends ApplicationType {}
