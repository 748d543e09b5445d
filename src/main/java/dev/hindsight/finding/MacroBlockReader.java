package dev.hindsight.finding;

import java.util.List;
import java.util.Set;

/**
 * Reads the macros of some names from a page's storage format. Macros of the old element name {@code ac:macro} are read
 * too.
 */
public final class MacroBlockReader {

    private final Set<String> names;

    /** @param names the macros that are read */
    public MacroBlockReader(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /**
     * All macros of the names at any depth, in document order of their start tags; an empty list when there is none. A
     * text in which no name occurs has none, well-formed or not. Characters that XML forbids count as blanks.
     *
     * @param storageFormat a page's body in Confluence's XHTML based storage format
     * @throws BrokenMarkupException when the text is not well-formed, or refers to a document type
     */
    public List<MacroBlock> read(String storageFormat) throws BrokenMarkupException {
        return macros(storageFormat).stream().map(OpenMacro::block).toList();
    }

    /** The same with where they stand. */
    public List<MacroSource> sources(String storageFormat) throws BrokenMarkupException {
        return macros(storageFormat).stream().map(OpenMacro::source).toList();
    }

    private List<OpenMacro> macros(String storageFormat) throws BrokenMarkupException {
        if (names.stream().noneMatch(storageFormat::contains)) {
            return List.of();
        }
        return StorageFormat.read(storageFormat, markup -> new MacroBlockWalk(markup, names).macros());
    }
}
