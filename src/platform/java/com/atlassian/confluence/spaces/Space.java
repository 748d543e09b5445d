package com.atlassian.confluence.spaces;

/** A space, which pages belong to. */
public class Space {}
