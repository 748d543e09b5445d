/**
 * The resource that Jira's webhook calls, and nothing else, since Confluence scans this package for resources.
 */
@NullMarked
package dev.hindsight.connection.adapter.rest;

import org.jspecify.annotations.NullMarked;
