/**
 * The health page for administrators.
 */
@NullMarked
package dev.hindsight.health.adapter;

import org.jspecify.annotations.NullMarked;
