package com.atlassian.confluence.spaces;

/** Access to spaces. */
public interface SpaceManager {
    Space getSpace(String key);
}
