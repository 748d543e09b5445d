/**
 * How Hindsight itself is doing: its backlog, what blocks items, its links to Jira.
 */
@NullMarked
package dev.hindsight.health;

import org.jspecify.annotations.NullMarked;
