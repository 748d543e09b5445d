/**
 * The administration servlet and what it shares with the REST resources.
 */
@NullMarked
package dev.hindsight.web;

import org.jspecify.annotations.NullMarked;
