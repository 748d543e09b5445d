package com.atlassian.confluence.xhtml.api;

import com.atlassian.confluence.content.render.xhtml.storage.macro.MacroId;
import java.util.Optional;

/** A macro as it stands on a page. */
public class MacroDefinition {
    public Optional<MacroId> getMacroIdentifier() {
        throw new IllegalStateException("declared, not implemented");
    }
}
