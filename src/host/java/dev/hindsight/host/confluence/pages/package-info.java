/** The HTML pages that a person uses: reading, editing, history, trash, administration. */
@NullMarked
package dev.hindsight.host.confluence.pages;

import org.jspecify.annotations.NullMarked;
