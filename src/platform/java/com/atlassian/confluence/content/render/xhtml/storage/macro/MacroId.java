package com.atlassian.confluence.content.render.xhtml.storage.macro;

/** The identifier that a macro is given when its page is saved. */
public class MacroId {
    public String getId() {
        throw new IllegalStateException("declared, not implemented");
    }
}
