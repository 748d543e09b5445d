/** Confluence's REST API in the official shapes, as far as it is used, and the host's own calls for tests. */
@NullMarked
package dev.hindsight.host.confluence.rest;

import org.jspecify.annotations.NullMarked;
