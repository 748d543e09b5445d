/** What an administrator of the embedded Jira would have set up: projects, issue types, workflow, fields and screens. */
@NullMarked
package dev.hindsight.host.jira.catalog;

import org.jspecify.annotations.NullMarked;
