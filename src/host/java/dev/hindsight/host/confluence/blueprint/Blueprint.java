package dev.hindsight.host.confluence.blueprint;

import java.util.Optional;

/**
 * A kind of page that the create page offers.
 *
 * @param key with the plugin's key in front of it, as macros name it
 * @param icon address below {@code /download/resources/}
 * @param page what a new page starts with
 * @param wizard what its author is asked before; empty when it opens in the editor at once
 */
public record Blueprint(
        String key,
        Wording wording,
        Optional<String> icon,
        ContentTemplate page,
        Index index,
        Optional<Wizard> wizard) {

    /** Keys of the texts under which it is offered. */
    public record Wording(String nameKey, String descriptionKey) {}

    /**
     * The page above all pages made from the blueprint.
     *
     * @param label that those pages get
     */
    public record Index(String label, String titleKey, ContentTemplate page) {}
}
