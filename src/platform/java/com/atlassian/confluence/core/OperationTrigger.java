package com.atlassian.confluence.core;

/** What a change comes from. */
public interface OperationTrigger {}
