/**
 * What users do, over HTTP and official REST, against the plugin's jar: in the embedded host, or in real products whose
 * addresses are given as system properties.
 */
@NullMarked
package dev.hindsight.acceptance;

import org.jspecify.annotations.NullMarked;
