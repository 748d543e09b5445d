/** Issues, the rules for changing them, and how they are kept. */
@NullMarked
package dev.hindsight.host.jira.issue;

import org.jspecify.annotations.NullMarked;
