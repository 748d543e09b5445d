/**
 * The tables of action items, of their history and of the right to create their issues.
 */
@NullMarked
package dev.hindsight.item.adapter;

import org.jspecify.annotations.NullMarked;
