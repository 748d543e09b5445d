/** Failures on demand and the log of requests, for tests. */
@NullMarked
package dev.hindsight.host.jira.fault;

import org.jspecify.annotations.NullMarked;
