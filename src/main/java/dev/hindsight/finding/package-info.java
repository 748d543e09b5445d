/**
 * What a finding is, what it still lacks, and how findings are read from a page's storage format.
 */
@NullMarked
package dev.hindsight.finding;

import org.jspecify.annotations.NullMarked;
