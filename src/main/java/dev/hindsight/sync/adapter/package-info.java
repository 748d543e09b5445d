/**
 * The job by which Confluence's scheduler starts the periodic sync.
 */
@NullMarked
package dev.hindsight.sync.adapter;

import org.jspecify.annotations.NullMarked;
