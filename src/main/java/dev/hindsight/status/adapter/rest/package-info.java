/**
 * The resource of a page's progress, and nothing else, since Confluence scans this package for resources.
 */
@NullMarked
package dev.hindsight.status.adapter.rest;

import org.jspecify.annotations.NullMarked;
