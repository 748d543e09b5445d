/**
 * Reminders by mail: of what somebody is to do, check or review, and of how the pages stand for which somebody is responsible.
 */
@NullMarked
package dev.hindsight.reminder;

import org.jspecify.annotations.NullMarked;
