/**
 * Who has pressed what, of all that concerns the site, a space, a page or a link: a log that lines are only added to. What
 * concerns one item stands in its own history.
 */
@NullMarked
package dev.hindsight.audit;

import org.jspecify.annotations.NullMarked;
