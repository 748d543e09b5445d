package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import java.util.Map;

/** A macro in whose place the editor shows an image; implemented by plugins. */
public interface EditorImagePlaceholder {
    ImagePlaceholder getImagePlaceholder(Map<String, String> parameters, ConversionContext context);
}
