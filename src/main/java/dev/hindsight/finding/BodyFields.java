package dev.hindsight.finding;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Finds the long fields that stand in a block's body, while it is walked: below a heading that is a field's label, or beside
 * such a label in a table of two columns. What stands below a heading goes on to the next one of the same or a higher level, to
 * the next label, or to the end of what the heading stands in. Of a field that stands there twice, the first with a text counts.
 * For one body.
 */
public final class BodyFields {

    /** Without any of these, nothing can be found. */
    private static final Pattern PLACES = Pattern.compile("<(?:h[1-6]|tr)[\\s/>]");

    /** What our own macros show inside of a body is theirs. */
    private static final Set<String> OTHERS = Set.of("postmortem-finding", "postmortem-status");

    private final Map<FindingField, String> found = new EnumMap<>(FindingField.class);
    private final Deque<Row> rows = new ArrayDeque<>();
    private int depth;
    private @Nullable Heading heading;
    private @Nullable Section section;

    /** What stands in no field. */
    private final WhatHappened rest = new WhatHappened();

    /** A heading whose text is being read; the section that it stands in had so much text before it, as had the rest. */
    private record Heading(int level, int depth, int before, int restBefore, PlainText text) {}

    /** What stands below a heading; the rest had so much text before it. */
    private record Section(int level, int depth, int restBefore, FieldText text) {}

    /** A row of a table; the section that it stands in, if any, had so much text before it, as had the rest. */
    private static final class Row {
        private final int depth;
        private final @Nullable Section around;
        private final int before;
        private final int restBefore;
        private final PlainText label = new PlainText();
        private @Nullable FieldText field;
        private int cells;
        private boolean inCell;

        Row(int depth, @Nullable Section around, int restBefore) {
            this.depth = depth;
            this.restBefore = restBefore;
            this.around = around;
            this.before = around == null ? 0 : around.text().length();
        }

        void startCell() {
            cells++;
            inCell = true;
            if (cells == 2) {
                field = FieldText.labeled(label.text()).orElse(null);
            }
        }
    }

    /**
     * The fields in a body that the host has rendered; none in one that is no well-formed markup.
     *
     * @param html what the host hands a macro as its body
     */
    public static Map<FindingField, String> ofRendered(String html) {
        if (!PLACES.matcher(html).find()) {
            return Map.of();
        }
        try {
            return StorageFormat.read(html, BodyFields::walked);
        } catch (BrokenMarkupException e) {
            return Map.of();
        }
    }

    private static Map<FindingField, String> walked(XMLStreamReader2 markup) throws XMLStreamException {
        BodyFields fields = new BodyFields();
        int skipped = 0;
        while (markup.hasNext()) {
            switch (markup.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    skipped += skipped > 0 || isAnothers(markup) ? 1 : 0;
                    if (skipped == 0) {
                        fields.start(
                                markup.getLocalName(), Optional.ofNullable(markup.getAttributeValue(null, "href")));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped == 0) {
                        fields.end(markup.getLocalName());
                    }
                    skipped -= skipped > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0) {
                        fields.characters(markup.getText());
                    }
                }
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return fields.found();
    }

    private static boolean isAnothers(XMLStreamReader2 markup) {
        return OTHERS.contains(
                Optional.ofNullable(markup.getAttributeValue(null, "class")).orElse(""));
    }

    /** @param link the address that an element leads to, or what else it stands for, see {@link WhatHappened#start} */
    void start(String element, Optional<String> link) {
        depth++;
        int level = level(element);
        if (level > 0 && heading == null) {
            startHeading(level);
        }
        if (element.equals("tr")) {
            rows.push(new Row(depth, section, rest.length()));
        } else {
            rowOfCell(element).ifPresent(Row::startCell);
        }
        String shown = level > 0 ? "p" : element;
        texts(label -> label.start(shown), field -> field.start(shown, link));
        rest.start(shown, link);
    }

    private void startHeading(int level) {
        if (section != null && level <= section.level()) {
            close();
        }
        heading = new Heading(
                level, depth, section == null ? 0 : section.text().length(), rest.length(), new PlainText());
    }

    void end(String element) {
        String shown = level(element) > 0 ? "p" : element;
        texts(label -> label.end(shown), field -> field.end(shown));
        rest.end(shown);
        if (heading != null && heading.depth() == depth) {
            endHeading(heading);
        }
        rowOfCell(element).ifPresent(row -> row.inCell = false);
        Row row = rows.peek();
        if (row != null && row.depth == depth) {
            endRow(rows.pop());
        }
        depth--;
        if (section != null && depth < section.depth()) {
            close();
        }
    }

    private void endHeading(Heading read) {
        heading = null;
        FieldText.labeled(read.text().text()).ifPresent(field -> {
            if (section != null) {
                section.text().cut(read.before());
                close();
            }
            section = new Section(read.level(), depth - 1, read.restBefore(), field);
        });
    }

    private void endRow(Row row) {
        if (row.cells != 2 || row.field == null) {
            return;
        }
        rest.cut(row.restBefore);
        if (row.around != null) {
            row.around.text().cut(row.before);
        }
        boolean second = section != null
                && section.text().field() == row.field.field()
                && !section.text().value().isEmpty();
        if (!second) {
            put(row.field);
        }
    }

    private void close() {
        if (section != null) {
            put(section.text());
            rest.cut(section.restBefore());
            section = null;
        }
    }

    private void put(FieldText field) {
        String text = field.value();
        if (!text.isEmpty()) {
            found.putIfAbsent(field.field(), text);
        }
    }

    void characters(String text) {
        texts(label -> label.characters(text), field -> field.characters(text));
        rest.characters(text);
    }

    /** Whether what stands here may be a label, a field's text, or of the rest as much as is read. */
    boolean reads() {
        return heading != null || section != null || !rows.isEmpty() || !rest.isFull();
    }

    /** The fields by what they say, when the body has ended. */
    Map<FindingField, String> found() {
        close();
        return Collections.unmodifiableMap(found);
    }

    /** What the body says, when it has ended. */
    BodyText read() {
        return new BodyText(found(), rest.value());
    }

    private void texts(Consumer<PlainText> label, Consumer<FieldText> field) {
        if (heading != null) {
            label.accept(heading.text());
        }
        if (section != null) {
            field.accept(section.text());
        }
        for (Row row : rows) {
            if (row.inCell && row.cells == 1) {
                label.accept(row.label);
            } else if (row.inCell && row.cells == 2 && row.field != null) {
                field.accept(row.field);
            }
        }
    }

    /** The row of which an element is a cell. */
    private Optional<Row> rowOfCell(String element) {
        return Optional.ofNullable(rows.peek())
                .filter(row -> row.depth == depth - 1 && (element.equals("td") || element.equals("th")));
    }

    /** The level of a heading, from 1; 0 for what is none. */
    private static int level(String element) {
        boolean named = element.length() == 2 && element.charAt(0) == 'h';
        int level = named ? Character.digit(element.charAt(1), 7) : 0;
        return Math.max(0, level);
    }
}
