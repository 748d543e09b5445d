/**
 * The table of application links.
 */
@NullMarked
package dev.hindsight.connection.adapter;

import org.jspecify.annotations.NullMarked;
