/** Starts the embedded Confluence and the embedded Jira together, for trying the plugin and for tests. */
@NullMarked
package dev.hindsight.host;

import org.jspecify.annotations.NullMarked;
