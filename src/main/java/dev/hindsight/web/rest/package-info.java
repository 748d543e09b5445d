/**
 * The REST resources, and nothing else, since Confluence scans this package for them.
 */
@NullMarked
package dev.hindsight.web.rest;

import org.jspecify.annotations.NullMarked;
