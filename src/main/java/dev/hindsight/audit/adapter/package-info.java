/**
 * The table of the log.
 */
@NullMarked
package dev.hindsight.audit.adapter;

import org.jspecify.annotations.NullMarked;
