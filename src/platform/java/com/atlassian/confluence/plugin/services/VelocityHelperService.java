package com.atlassian.confluence.plugin.services;

import java.util.Map;

/** Renders Velocity templates from plugins, with the automatic escaping of Confluence. */
public interface VelocityHelperService {
    Map<String, Object> createDefaultVelocityContext();

    String getRenderedTemplate(String templateName, Map<String, ?> context);
}
