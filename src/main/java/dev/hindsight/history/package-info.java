/**
 * What happened to the findings of a page or a space, in the page and in Jira, for whoever may view them.
 */
@NullMarked
package dev.hindsight.history;

import org.jspecify.annotations.NullMarked;
