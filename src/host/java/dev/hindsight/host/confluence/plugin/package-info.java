/** Loads one plugin as the product does: class loader, descriptor, components and modules. */
@NullMarked
package dev.hindsight.host.confluence.plugin;

import org.jspecify.annotations.NullMarked;
