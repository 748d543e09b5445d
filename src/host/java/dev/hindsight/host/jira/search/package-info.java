/** JQL: reading a query, checking its values and finding issues in an index that may lag. */
@NullMarked
package dev.hindsight.host.jira.search;

import org.jspecify.annotations.NullMarked;
