/** The embedded Jira's services in one hand, for its REST API and its pages. */
@NullMarked
package dev.hindsight.host.jira.site;

import org.jspecify.annotations.NullMarked;
