/**
 * How fast the plugin is, and how that grows.
 */
@NullMarked
package dev.hindsight.benchmark;

import org.jspecify.annotations.NullMarked;
