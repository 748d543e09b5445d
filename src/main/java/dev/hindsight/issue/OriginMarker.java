package dev.hindsight.issue;

/**
 * What an issue carries from its first moment, by which it is recognized as ours: kept in the entity property
 * {@code dev.hindsight} and sent in the create request.
 *
 * @param instance UUID of this installation
 * @param finding uid of the item
 */
public record OriginMarker(String instance, String finding) {}
