package com.atlassian.confluence.spaces;

/** Finds spaces, without asking for permission. */
public interface SpaceManager {
    Space getSpace(String spaceKey);
}
