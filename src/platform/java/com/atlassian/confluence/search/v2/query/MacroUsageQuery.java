package com.atlassian.confluence.search.v2.query;

import com.atlassian.confluence.search.v2.SearchQuery;

/** Content that holds a macro. */
public class MacroUsageQuery implements SearchQuery {
    private final String macroName;

    public MacroUsageQuery(String macroName) {
        this.macroName = macroName;
    }

    public String getMacroName() {
        return macroName;
    }
}
