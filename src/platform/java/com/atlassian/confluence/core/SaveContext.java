package com.atlassian.confluence.core;

/** How content is saved. */
public interface SaveContext {}
