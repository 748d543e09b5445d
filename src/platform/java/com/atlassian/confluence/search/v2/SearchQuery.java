package com.atlassian.confluence.search.v2;

/** What is searched for. */
public interface SearchQuery {}
