package dev.hindsight.review;

import java.time.LocalDate;

/**
 * One review of a postmortem.
 *
 * @param after after how many days it is; this is what it is called by
 * @param day the day on which it is
 */
public record Review(int after, LocalDate day) {}
