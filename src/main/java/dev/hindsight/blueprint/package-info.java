/**
 * What a new postmortem page starts with: its title, and what the author has said in the wizard, as a page holds it.
 */
@NullMarked
package dev.hindsight.blueprint;

import org.jspecify.annotations.NullMarked;
