package dev.hindsight.finding.adapter;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.plugins.index.api.Extractor2;
import com.atlassian.confluence.plugins.index.api.FieldDescriptor;
import dev.hindsight.finding.BrokenMarkupException;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.MacroBlockReader;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets Confluence's search find pages by what their findings say in parameters, which it does not index itself; the text in a
 * finding's body it does. The index has one text for all readers and all times: only what authors wrote on the page is in it,
 * nothing of people, and nothing that Jira says. Asked for everything that is indexed, also for what is not ours. Where a version of
 * Confluence has no such extractors, findings are found by their bodies alone.
 */
public final class FindingWords implements Extractor2 {

    private static final List<FindingField> FIELDS = List.of(
            FindingField.TITLE,
            FindingField.THEME,
            FindingField.CAUSE,
            FindingField.REMEDY,
            FindingField.SUCCESS,
            FindingField.OBJECTIVE,
            FindingField.AFFECTS,
            FindingField.EVIDENCE,
            FindingField.REASON);

    private final MacroBlockReader reader = new MacroBlockReader(Set.of(FindingBlock.MACRO));

    /** The words of a page's findings, a line for each field; empty for what is no page, has none, or cannot be read. */
    @Override
    public StringBuilder extractText(Object searchable) {
        StringBuilder words = new StringBuilder();
        if (searchable instanceof Page page && page.getBodyAsString() != null) {
            try {
                reader.read(page.getBodyAsString())
                        .forEach(block -> add(Finding.ofParameters(block.parameters()), words));
            } catch (BrokenMarkupException e) {
                // Such a page says so itself
                return words;
            }
        }
        return words;
    }

    private static void add(Finding finding, StringBuilder words) {
        FIELDS.stream()
                .map(finding::text)
                .filter(text -> !text.isEmpty())
                .forEach(text -> words.append(text).append('\n'));
    }

    /** None: the index of OpenSearch wants every field to be of one kind everywhere, and words are enough. */
    @Override
    public Collection<FieldDescriptor> extractFields(Object searchable) {
        return List.of();
    }
}
