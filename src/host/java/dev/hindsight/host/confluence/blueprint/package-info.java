/** Pages that start from a template of the plugin: what is on offer, and what a template becomes. */
@NullMarked
package dev.hindsight.host.confluence.blueprint;

import org.jspecify.annotations.NullMarked;
