/**
 * The resource that exports action items, and nothing else, since Confluence scans this package for resources.
 */
@NullMarked
package dev.hindsight.export.adapter.rest;

import org.jspecify.annotations.NullMarked;
