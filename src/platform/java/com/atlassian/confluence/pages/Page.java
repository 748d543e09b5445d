package com.atlassian.confluence.pages;

/** A page of a space. */
public class Page extends AbstractPage {}
