/**
 * What adapters share: macros, forms, tables, messages, templates, REST errors.
 */
@NullMarked
package dev.hindsight.frame;

import org.jspecify.annotations.NullMarked;
