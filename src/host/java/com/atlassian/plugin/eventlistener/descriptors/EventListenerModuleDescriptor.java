package com.atlassian.plugin.eventlistener.descriptors;

/**
 * Declared so that the real event publisher can ask whether a listener is one. The host has no listener modules, so no
 * instance exists.
 */
public abstract class EventListenerModuleDescriptor {

    private EventListenerModuleDescriptor() {}

    public abstract Object getModule();
}
