package dev.hindsight.host.confluence.plugin;

/** Puts modules of one kind into the host while the plugin is enabled, and takes them out again. Used by one thread at a time. */
interface ModuleKind {

    void enable(Activation activation);

    void disable();
}
