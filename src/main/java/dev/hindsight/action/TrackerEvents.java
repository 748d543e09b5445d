package dev.hindsight.action;

import java.util.Optional;

/** Reads what a tracker's webhook sends. Only which issue it is about is believed. Threads may share it. */
public interface TrackerEvents {

    /** The id of the issue that a webhook's body is about; empty when it names none, or cannot be read. */
    Optional<String> issueId(String body);
}
