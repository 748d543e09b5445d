package com.atlassian.confluence.event.events.content.page;

/** A page was moved to the trash. */
public class PageTrashedEvent extends PageEvent {}
