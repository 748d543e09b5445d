/** Jira's REST API, version 2, in the official shapes. */
@NullMarked
package dev.hindsight.host.jira.rest;

import org.jspecify.annotations.NullMarked;
