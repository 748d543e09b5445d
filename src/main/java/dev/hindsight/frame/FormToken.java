package dev.hindsight.frame;

/**
 * Where a form is sent, and what proves that it comes from our page.
 *
 * @param action address that the form is sent to
 * @param tokenName name of the field with the proof
 * @param token the proof
 */
public record FormToken(String action, String tokenName, String token) {}
