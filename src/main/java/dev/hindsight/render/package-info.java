/**
 * Velocity views: plain maps in, HTML out.
 */
@NullMarked
package dev.hindsight.render;

import org.jspecify.annotations.NullMarked;
