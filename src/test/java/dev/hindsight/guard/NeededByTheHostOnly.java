package dev.hindsight.guard;

import java.util.Map;

/** Declarations of the host's API that the plugin does not use itself, each with the reason why it is declared nevertheless. */
final class NeededByTheHostOnly {

    static final Map<String, String> DECLARATIONS = Map.of();

    private NeededByTheHostOnly() {}
}
