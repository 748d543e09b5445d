/** The probe's REST resources and nothing else, as a rest module demands. */
@NullMarked
package dev.hindsight.host.confluence.probe.rest;

import org.jspecify.annotations.NullMarked;
