package com.atlassian.plugin.eventlistener.descriptors;

/**
 * Named by the real event publisher, which asks of each listener whether it is one. In the host none is: listeners register
 * themselves. Without state.
 */
public abstract class EventListenerModuleDescriptor {

    public abstract Object getModule();
}
