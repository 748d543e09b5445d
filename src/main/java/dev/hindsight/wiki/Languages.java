package dev.hindsight.wiki;

import java.util.Locale;

/** The languages that the wiki speaks. */
public interface Languages {

    /** The current reader's. */
    Locale ofReader();

    /** The site's own, for what everybody reads. */
    Locale ofSite();
}
