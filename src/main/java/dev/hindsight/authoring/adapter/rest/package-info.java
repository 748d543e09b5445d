/**
 * What the script of the form of a finding asks for, and nothing else, since Confluence scans this package for resources.
 */
@NullMarked
package dev.hindsight.authoring.adapter.rest;

import org.jspecify.annotations.NullMarked;
