/**
 * What Jira's create screens ask for, and the values that administrators give to fields which no page fills in.
 */
@NullMarked
package dev.hindsight.screen;

import org.jspecify.annotations.NullMarked;
