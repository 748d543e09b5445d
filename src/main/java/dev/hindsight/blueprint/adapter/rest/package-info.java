/**
 * The resource of the projects that the wizard offers, and nothing else, since Confluence scans this package for resources.
 */
@NullMarked
package dev.hindsight.blueprint.adapter.rest;

import org.jspecify.annotations.NullMarked;
