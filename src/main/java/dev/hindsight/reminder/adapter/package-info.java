/**
 * The table of reminders, the look of a mail, the job that sends them, and the page on which each person chooses.
 */
@NullMarked
package dev.hindsight.reminder.adapter;

import org.jspecify.annotations.NullMarked;
