/** Tests that keep the whole true to what has been agreed: architecture, descriptor, references to the host, documents. */
@NullMarked
package dev.hindsight.guard;

import org.jspecify.annotations.NullMarked;
