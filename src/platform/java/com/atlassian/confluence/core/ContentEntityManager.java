package com.atlassian.confluence.core;

/** Stores content. */
public interface ContentEntityManager {
    <T extends ContentEntityObject> void saveNewVersion(
            T current, Modification<T> modification, SaveContext saveContext);
}
