/** Spaces, pages and their versions, labels and restrictions, and the events that page operations publish. */
@NullMarked
package dev.hindsight.host.confluence.content;

import org.jspecify.annotations.NullMarked;
