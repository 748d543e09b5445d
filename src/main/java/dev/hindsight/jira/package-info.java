/**
 * The issue tracker's ports over the Jira REST Java Client, which runs on an application link.
 */
@NullMarked
package dev.hindsight.jira;

import org.jspecify.annotations.NullMarked;
