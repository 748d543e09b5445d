package dev.hindsight.finding;

import java.util.List;

/** Reads the finding blocks of a page from its storage format. Threads may share it. */
public interface FindingReader {

    /**
     * All {@code postmortem-finding} blocks at any depth, in document order of their start tags; an empty list when
     * there is none. A text in which the macro's name does not occur has none, well-formed or not.
     *
     * @param storageFormat a page's body in Confluence's XHTML based storage format
     * @throws BrokenMarkupException when the text is not well-formed, or refers to a document type
     */
    List<FindingBlock> read(String storageFormat) throws BrokenMarkupException;
}
