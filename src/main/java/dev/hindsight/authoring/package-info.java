/**
 * Findings written by a form beside the wiki's own editor: read from the page as it is, and saved into it.
 */
@NullMarked
package dev.hindsight.authoring;

import org.jspecify.annotations.NullMarked;
