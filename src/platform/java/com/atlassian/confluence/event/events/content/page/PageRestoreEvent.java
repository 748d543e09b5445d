package com.atlassian.confluence.event.events.content.page;

/** A page was taken out of the trash. */
public class PageRestoreEvent extends PageEvent {}
