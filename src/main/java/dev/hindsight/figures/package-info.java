/**
 * What is read off the action items of a page at a glance: the segments of its bar, its figures, its curve, and its rows in order and
 * in groups. Each number is a sum over what the reader may see.
 */
@NullMarked
package dev.hindsight.figures;

import org.jspecify.annotations.NullMarked;
