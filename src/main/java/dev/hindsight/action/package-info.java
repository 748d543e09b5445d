/**
 * What an action item is, how blocks are matched to items, the pure reconciliation rule, the use cases and their ports.
 */
@NullMarked
package dev.hindsight.action;

import org.jspecify.annotations.NullMarked;
