/**
 * Application links: which Jira stands behind each, whether it may be asked, in whose name, and its webhook.
 */
@NullMarked
package dev.hindsight.connection;

import org.jspecify.annotations.NullMarked;
