/** The REST of the embedded products held against the official OpenAPI descriptions, which lie beside the project. */
@NullMarked
package dev.hindsight.host.contract;

import org.jspecify.annotations.NullMarked;
