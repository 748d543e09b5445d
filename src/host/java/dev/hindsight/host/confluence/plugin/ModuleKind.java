package dev.hindsight.host.confluence.plugin;

/** Puts modules of one kind into the host while the plugin is enabled, and takes them out again. */
interface ModuleKind {

    void enable(Activation activation);

    void disable();
}
