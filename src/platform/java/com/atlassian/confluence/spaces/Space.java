package com.atlassian.confluence.spaces;

/** A space. */
public class Space {}
