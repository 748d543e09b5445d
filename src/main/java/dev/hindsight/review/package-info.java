/**
 * When a postmortem's results are looked at again: by whom, from which day, and after how many days.
 */
@NullMarked
package dev.hindsight.review;

import org.jspecify.annotations.NullMarked;
