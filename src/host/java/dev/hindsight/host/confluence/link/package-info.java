/** The application link to Jira: requests in the name of the current user, by impersonation or by token. */
@NullMarked
package dev.hindsight.host.confluence.link;

import org.jspecify.annotations.NullMarked;
