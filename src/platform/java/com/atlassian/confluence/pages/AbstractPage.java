package com.atlassian.confluence.pages;

import com.atlassian.confluence.core.SpaceContentEntityObject;

/** A page or a blog post. */
public abstract class AbstractPage extends SpaceContentEntityObject {}
