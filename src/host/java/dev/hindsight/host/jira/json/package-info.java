/** Jira's official JSON for issues, people, fields and the rest. */
@NullMarked
package dev.hindsight.host.jira.json;

import org.jspecify.annotations.NullMarked;
