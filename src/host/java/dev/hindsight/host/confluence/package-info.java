/** A small, strict Confluence Data Center that runs the real plugin without a license. */
@NullMarked
package dev.hindsight.host.confluence;

import org.jspecify.annotations.NullMarked;
