/**
 * How a finding could be written better, and by when it should be acted on: hints and proposals, which stop nothing.
 */
@NullMarked
package dev.hindsight.quality;

import org.jspecify.annotations.NullMarked;
