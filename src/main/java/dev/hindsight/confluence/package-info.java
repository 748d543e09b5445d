/**
 * The plugin's modules and the site's ports in terms of Confluence.
 */
@NullMarked
package dev.hindsight.confluence;

import org.jspecify.annotations.NullMarked;
