package com.atlassian.confluence.plugins.index.api;

/** A field of the search index. We declare none. */
public class FieldDescriptor {}
