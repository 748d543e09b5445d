package dev.hindsight.host.server;

/**
 * How Confluence's application link speaks to Jira for a person: as any person without asking, or only with a token that the
 * person has allowed. Not a description of the link itself.
 */
public enum LinkKind {
    IMPERSONATING,
    TOKEN
}
