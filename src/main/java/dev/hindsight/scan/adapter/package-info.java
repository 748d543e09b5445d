/**
 * Confluence's page events, and the tables of tracked pages and pending scans.
 */
@NullMarked
package dev.hindsight.scan.adapter;

import org.jspecify.annotations.NullMarked;
