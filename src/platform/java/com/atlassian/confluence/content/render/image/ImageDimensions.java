package com.atlassian.confluence.content.render.image;

/** How large an image is shown, in pixels. */
public class ImageDimensions {

    public ImageDimensions(int width, int height) {}
}
