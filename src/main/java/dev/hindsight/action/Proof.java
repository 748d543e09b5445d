package dev.hindsight.action;

/**
 * What an issue carries from its first moment, by which it is recognised as ours: kept in the entity property
 * {@code dev.hindsight} and sent in the create request. Immutable.
 *
 * @param instance UUID of this installation
 * @param finding uid of the item
 */
public record Proof(String instance, String finding) {}
