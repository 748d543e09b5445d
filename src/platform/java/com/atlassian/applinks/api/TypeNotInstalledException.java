package com.atlassian.applinks.api;

/** A link is of a type that no installed plugin knows. */
public class TypeNotInstalledException extends Exception {}
