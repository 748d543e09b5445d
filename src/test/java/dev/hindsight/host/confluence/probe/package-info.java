/** A small plugin that shows what the host does with plugins. Loaded by the host's own plugin class loader only. */
@NullMarked
package dev.hindsight.host.confluence.probe;

import org.jspecify.annotations.NullMarked;
