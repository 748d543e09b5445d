/**
 * Jira as we see it: its issues, its options, its failures, and what an issue of ours shall contain.
 */
@NullMarked
package dev.hindsight.issue;

import org.jspecify.annotations.NullMarked;
