/**
 * Jira's ports over the Jira REST Java Client, which runs on an application link.
 */
@NullMarked
package dev.hindsight.issue.adapter;

import org.jspecify.annotations.NullMarked;
