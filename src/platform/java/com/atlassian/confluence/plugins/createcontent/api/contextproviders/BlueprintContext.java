package com.atlassian.confluence.plugins.createcontent.api.contextproviders;

import java.util.HashMap;
import java.util.Map;

/** The values that a blueprint's template is filled with, by name. */
public class BlueprintContext {
    private final Map<String, Object> entries = new HashMap<>();

    public Map<String, Object> getMap() {
        return entries;
    }

    public String getSpaceKey() {
        return (String) entries.get("spaceKey");
    }
}
