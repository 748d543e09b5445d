/**
 * The page on which an editor approves that a page gets its issues.
 */
@NullMarked
package dev.hindsight.approval.adapter;

import org.jspecify.annotations.NullMarked;
