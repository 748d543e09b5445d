/** What the form of a finding in the wiki's own editor asks for. */
@NullMarked
package dev.hindsight.finding.adapter.rest;

import org.jspecify.annotations.NullMarked;
