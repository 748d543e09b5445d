/** Runs the plugin's scheduled jobs, without a user, once per node or once per cluster. */
@NullMarked
package dev.hindsight.host.confluence.jobs;

import org.jspecify.annotations.NullMarked;
