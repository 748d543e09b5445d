package com.atlassian.confluence.macro;

/** A macro could not be executed; the page shows an error in its place. */
public class MacroExecutionException extends Exception {}
