/** Turns storage format into the HTML that readers see, macros included. */
@NullMarked
package dev.hindsight.host.confluence.rendering;

import org.jspecify.annotations.NullMarked;
