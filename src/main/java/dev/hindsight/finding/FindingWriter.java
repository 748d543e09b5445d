package dev.hindsight.finding;

import dev.hindsight.finding.MacroSource.Body;
import dev.hindsight.finding.MacroSource.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes findings into a page's storage format. Of a block that is changed only the characters of what is changed differ;
 * everything else on the page stays as it is, byte for byte.
 */
public final class FindingWriter {

    private static final String LAYOUT_END = "</ac:layout>";
    private static final String CELL_END = "</ac:layout-cell>";

    private record Replacement(Span span, String text) {}

    private FindingWriter() {}

    /**
     * A page with one of its blocks changed.
     *
     * @param page its storage format
     * @param block where the block stands in it
     * @param fields by field its new text, empty text for none; an owner is a user key
     * @param body the new storage format of its body; empty when that stays
     */
    public static String changed(
            String page, MacroSource block, Map<FindingField, String> fields, Optional<String> body) {
        List<Replacement> replacements = new ArrayList<>();
        StringBuilder added = new StringBuilder();
        new TreeMap<>(fields).forEach((field, text) -> {
            List<Span> places = block.parameters().getOrDefault(field.parameter(), List.of());
            if (text.isEmpty()) {
                places.forEach(place -> replacements.add(new Replacement(place, "")));
            } else if (places.isEmpty()) {
                added.append(parameter(field, text));
            } else {
                // The last of a name counts
                replacements.add(new Replacement(places.get(places.size() - 1), parameter(field, text)));
            }
        });
        if (block.inner().isEmpty()) {
            replacements.add(
                    new Replacement(block.element(), opened(block.element().of(page), added, body)));
            return replaced(page, replacements);
        }
        int afterParameters = block.parameters().values().stream()
                .flatMap(List::stream)
                .mapToInt(Span::end)
                .max()
                .orElse(block.inner().get().start());
        replacements.add(new Replacement(new Span(afterParameters, afterParameters), added.toString()));
        body.ifPresent(text -> replacements.add(new Replacement(
                block.body()
                        .map(Body::element)
                        .orElse(new Span(
                                block.inner().get().end(), block.inner().get().end())),
                body(text))));
        return replaced(page, replacements);
    }

    /** A macro that is one tag, with something in it. */
    private static String opened(String tag, CharSequence parameters, Optional<String> body) {
        String name = tag.substring(1).split("[\\s/>]", 2)[0];
        String start = tag.substring(0, tag.lastIndexOf('/')).stripTrailing() + ">";
        return start + parameters + body.map(FindingWriter::body).orElse("") + "</" + name + ">";
    }

    /**
     * A new block.
     *
     * @param id its hidden parameter
     * @param fields by field its text; an owner is a user key
     * @param body the storage format of its body
     */
    public static String block(String id, Map<FindingField, String> fields, String body) {
        StringBuilder block = new StringBuilder("<ac:structured-macro ac:name=\"" + FindingBlock.MACRO
                + "\" ac:schema-version=\"1\"><ac:parameter ac:name=\"" + FindingBlock.ID + "\">"
                + StorageFormat.escaped(id)
                + "</ac:parameter>");
        new TreeMap<>(fields).forEach((field, text) -> block.append(text.isEmpty() ? "" : parameter(field, text)));
        return block.append(body(body)).append("</ac:structured-macro>").toString();
    }

    /**
     * A page with one block more: behind its last one or, without one, at its end.
     *
     * @param page its storage format
     * @param blocks the findings that stand on it, in the order of their start tags
     * @param block the one that is added, in storage format
     */
    public static String inserted(String page, List<MacroSource> blocks, String block) {
        int place = blocks.stream()
                .map(MacroSource::element)
                .mapToInt(Span::end)
                .max()
                .orElse(end(page));
        return page.substring(0, place) + block + page.substring(place);
    }

    /** The end of a page or, of one with a layout, that of its last cell: nothing stands outside of a layout. */
    private static int end(String page) {
        boolean layout = page.stripTrailing().endsWith(LAYOUT_END);
        int cell = page.lastIndexOf(CELL_END);
        return layout && cell >= 0 ? cell : page.length();
    }

    /** From the end, so that no place moves before its turn; what is added at one place is added in the order given. */
    private static String replaced(String page, List<Replacement> replacements) {
        StringBuilder text = new StringBuilder(page);
        List<Replacement> backwards = new ArrayList<>(replacements);
        Collections.reverse(backwards);
        backwards.sort(Comparator.comparingInt((Replacement one) -> -one.span().start()));
        backwards.forEach(one -> text.replace(one.span().start(), one.span().end(), one.text()));
        return text.toString();
    }

    private static String parameter(FindingField field, String text) {
        String value = field.isPerson()
                ? "<ri:user ri:userkey=\"" + StorageFormat.escaped(text) + "\" />"
                : StorageFormat.escaped(text);
        return "<ac:parameter ac:name=\"" + field.parameter() + "\">" + value + "</ac:parameter>";
    }

    private static String body(String storageFormat) {
        return "<ac:rich-text-body>" + storageFormat + "</ac:rich-text-body>";
    }
}
