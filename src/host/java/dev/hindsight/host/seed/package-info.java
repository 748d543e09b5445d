/** Sets both sites up at the first start, over nothing but their public HTTP. */
@NullMarked
package dev.hindsight.host.seed;

import org.jspecify.annotations.NullMarked;
