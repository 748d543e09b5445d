/**
 * From a saved version of a page to stored action items.
 */
@NullMarked
package dev.hindsight.scan;

import org.jspecify.annotations.NullMarked;
