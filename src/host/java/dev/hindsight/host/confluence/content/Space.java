package dev.hindsight.host.confluence.content;

/** A space. Everybody who is signed in may view and edit it; the administrator administers it, and Alice the space ENG. */
public record Space(String key, String name, long homePage) {}
