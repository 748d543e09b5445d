package com.atlassian.confluence.event.events.content;

/** Something happened to a piece of content. */
public abstract class ContentEvent {}
