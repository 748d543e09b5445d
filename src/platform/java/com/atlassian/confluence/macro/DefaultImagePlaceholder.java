package com.atlassian.confluence.macro;

import com.atlassian.confluence.content.render.image.ImageDimensions;

/** An image at an address below the application's, with the editor's frame around it or without. */
public class DefaultImagePlaceholder implements ImagePlaceholder {
    private final String url;

    public DefaultImagePlaceholder(String url, boolean applyPlaceholderChrome, ImageDimensions dimensions) {
        this.url = url;
    }

    public String getUrl() {
        return url;
    }
}
