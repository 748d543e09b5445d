package com.atlassian.confluence.plugins.index.api;

import java.util.Collection;

/** Adds to what the search index knows of content; one object of the class is asked for everything that is indexed. */
public interface Extractor2 {

    /** Words besides the content's own; empty for none. */
    StringBuilder extractText(Object searchable);

    /** Fields of the index; empty for none. */
    Collection<FieldDescriptor> extractFields(Object searchable);
}
