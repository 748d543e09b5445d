/**
 * The page on which somebody answers whether an action item worked, and the table of answers.
 */
@NullMarked
package dev.hindsight.assessment.adapter;

import org.jspecify.annotations.NullMarked;
