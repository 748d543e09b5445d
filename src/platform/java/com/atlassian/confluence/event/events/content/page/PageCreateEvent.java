package com.atlassian.confluence.event.events.content.page;

/** A page was published for the first time. */
public class PageCreateEvent extends PageEvent {}
