package com.atlassian.confluence.event.events.content.page;

/** A page was moved to another parent or space. */
public class PageMoveEvent extends PageEvent {}
