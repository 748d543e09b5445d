/**
 * What publishing a page does about the issues of its findings, told to its authors before and just after they do it.
 */
@NullMarked
package dev.hindsight.forecast;

import org.jspecify.annotations.NullMarked;
