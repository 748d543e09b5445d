/**
 * What Hindsight needs of the wiki it lives in: pages, users, access, the acting user, texts, the clock. Ports only.
 */
@NullMarked
package dev.hindsight.wiki;

import org.jspecify.annotations.NullMarked;
