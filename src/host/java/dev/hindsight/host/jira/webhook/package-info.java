/** Webhooks: their registration, their payloads, and sending them. */
@NullMarked
package dev.hindsight.host.jira.webhook;

import org.jspecify.annotations.NullMarked;
