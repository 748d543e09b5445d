/** The embedded Jira: a small but strict stand-in for Jira Data Center, put together here. */
@NullMarked
package dev.hindsight.host.jira;

import org.jspecify.annotations.NullMarked;
