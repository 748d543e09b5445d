package com.atlassian.confluence.macro;

/** The image that the editor shows in place of a macro. */
public interface ImagePlaceholder {}
