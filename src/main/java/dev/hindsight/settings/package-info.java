/**
 * What administrators set, for the site and for single spaces, and which installation this is.
 */
@NullMarked
package dev.hindsight.settings;

import org.jspecify.annotations.NullMarked;
