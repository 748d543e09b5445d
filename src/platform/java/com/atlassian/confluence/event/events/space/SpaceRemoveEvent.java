package com.atlassian.confluence.event.events.space;

import com.atlassian.confluence.spaces.Space;

/** A space was removed. */
public class SpaceRemoveEvent {
    public Space getSpace() {
        throw new IllegalStateException("declared, not implemented");
    }
}
