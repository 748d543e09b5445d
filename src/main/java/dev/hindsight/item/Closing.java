package dev.hindsight.item;

import java.time.Instant;

/**
 * That an item's issue was closed, for the last time so far.
 *
 * @param at when, by Jira's clock
 * @param criterion what the finding then said of how one knows that it worked; empty text for nothing
 */
public record Closing(Instant at, String criterion) {}
