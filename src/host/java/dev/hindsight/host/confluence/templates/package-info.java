/** Velocity with Confluence's escaping and its allow-list of callable methods. */
@NullMarked
package dev.hindsight.host.confluence.templates;

import org.jspecify.annotations.NullMarked;
