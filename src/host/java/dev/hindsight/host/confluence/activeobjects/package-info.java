/** Active Objects for the plugin, on the site's own database and transactions. */
@NullMarked
package dev.hindsight.host.confluence.activeobjects;

import org.jspecify.annotations.NullMarked;
