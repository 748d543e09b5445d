/** The pages that a person sees in the embedded Jira. */
@NullMarked
package dev.hindsight.host.jira.pages;

import org.jspecify.annotations.NullMarked;
