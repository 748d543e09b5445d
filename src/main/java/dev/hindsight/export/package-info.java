/** Which action items the current user can take along, with the pages that they are on. */
@NullMarked
package dev.hindsight.export;

import org.jspecify.annotations.NullMarked;
