package dev.hindsight.wiki;

/**
 * A mail to one person.
 *
 * @param address where to, one address and not blank
 * @param subject in plain text
 * @param html the whole document
 * @param text the same for readers without HTML
 * @param id what makes it known again, the same whenever it is sent; without the part that names the wiki
 */
public record Mail(String address, String subject, String html, String text, String id) {}
