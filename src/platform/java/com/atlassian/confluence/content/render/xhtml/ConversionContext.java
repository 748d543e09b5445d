package com.atlassian.confluence.content.render.xhtml;

import com.atlassian.confluence.core.ContentEntityObject;

/** Where and for what a macro is being rendered. */
public interface ConversionContext {
    ContentEntityObject getEntity();

    String getOutputType();

    Object getProperty(String name);

    void setProperty(String name, Object value);
}
