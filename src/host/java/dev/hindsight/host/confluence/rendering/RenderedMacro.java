package dev.hindsight.host.confluence.rendering;

import com.atlassian.confluence.content.render.xhtml.storage.macro.MacroId;
import com.atlassian.confluence.xhtml.api.MacroDefinition;
import java.util.Optional;

/** The definition that a macro finds in its conversion context: only the identifier. */
public final class RenderedMacro extends MacroDefinition {

    private final Optional<String> id;

    RenderedMacro(Optional<String> id) {
        this.id = id;
    }

    @Override
    public Optional<MacroId> getMacroIdentifier() {
        return id.map(Identifier::new);
    }

    private static final class Identifier extends MacroId {

        private final String id;

        Identifier(String id) {
            this.id = id;
        }

        @Override
        public String getId() {
            return id;
        }
    }
}
