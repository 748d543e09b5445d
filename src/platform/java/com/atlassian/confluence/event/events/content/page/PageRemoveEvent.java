package com.atlassian.confluence.event.events.content.page;

/** A page was removed for good. */
public class PageRemoveEvent extends PageEvent {}
