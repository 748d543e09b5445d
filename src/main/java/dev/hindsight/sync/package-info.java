/**
 * Items and issues kept true to each other: created, recovered, merged, updated, on a schedule.
 */
@NullMarked
package dev.hindsight.sync;

import org.jspecify.annotations.NullMarked;
