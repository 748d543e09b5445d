/**
 * How far the postmortems below a page, of a space or of the whole site have come, for one reader.
 */
@NullMarked
package dev.hindsight.programme;

import org.jspecify.annotations.NullMarked;
