/**
 * What the variables of the blueprint's template stand for.
 */
@NullMarked
package dev.hindsight.blueprint.adapter;

import org.jspecify.annotations.NullMarked;
