/**
 * The form in which a finding is written.
 */
@NullMarked
package dev.hindsight.authoring.adapter;

import org.jspecify.annotations.NullMarked;
