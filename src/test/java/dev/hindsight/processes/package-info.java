/** The sites of the embedded host as processes of their own, that share a database and are killed while they work. */
@NullMarked
package dev.hindsight.processes;

import org.jspecify.annotations.NullMarked;
