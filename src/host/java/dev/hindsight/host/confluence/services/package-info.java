/** The host services that a plugin imports, over what the embedded Confluence keeps. */
@NullMarked
package dev.hindsight.host.confluence.services;

import org.jspecify.annotations.NullMarked;
