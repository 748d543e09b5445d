/**
 * What the variables of the blueprint's template stand for, and the table of titles that were proposed.
 */
@NullMarked
package dev.hindsight.blueprint.adapter;

import org.jspecify.annotations.NullMarked;
