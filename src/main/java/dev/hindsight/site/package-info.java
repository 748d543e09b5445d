/**
 * What Hindsight needs of the wiki it lives in: pages, access, people, the acting user, settings, the clock. Ports only.
 */
@NullMarked
package dev.hindsight.site;

import org.jspecify.annotations.NullMarked;
