/**
 * The macro that shows a finding, and what its template gets.
 */
@NullMarked
package dev.hindsight.finding.adapter;

import org.jspecify.annotations.NullMarked;
