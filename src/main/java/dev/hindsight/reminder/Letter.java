package dev.hindsight.reminder;

import java.util.List;
import java.util.Optional;

/**
 * A mail in the words of the person whom it is for.
 *
 * @param language tag of the language, as HTML writes it
 * @param why why the person gets it
 * @param choose where the person decides what comes in such mails
 */
public record Letter(
        String language, String subject, String greeting, List<Section> sections, String why, Words choose) {

    public Letter {
        sections = List.copyOf(sections);
    }

    /** Some lines below a heading. */
    public record Section(String heading, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line on one thing.
     *
     * @param about what it is, with its address
     * @param facts what there is to say of it
     */
    public record Line(Words about, List<Words> facts) {
        public Line {
            facts = List.copyOf(facts);
        }
    }

    /** Words that may lead somewhere. */
    public record Words(String text, Optional<String> address) {

        static Words of(String text) {
            return new Words(text, Optional.empty());
        }

        static Words to(String address, String text) {
            return new Words(text, Optional.of(address));
        }
    }

    /** The same for readers without HTML, with each address on a line of its own. */
    public String text() {
        StringBuilder text = new StringBuilder(greeting).append("\n");
        for (Section section : sections) {
            text.append("\n").append(section.heading()).append("\n\n");
            for (Line line : section.lines()) {
                text.append("* ").append(plain(line.about().text())).append("\n");
                line.about().address().ifPresent(address -> indent(text, address));
                line.facts().stream()
                        .filter(fact -> fact.address().isEmpty())
                        .map(fact -> plain(fact.text()))
                        .reduce((one, next) -> one + " \u00b7 " + next)
                        .ifPresent(facts -> indent(text, facts));
                line.facts()
                        .forEach(fact ->
                                fact.address().ifPresent(address -> indent(text, plain(fact.text()) + ": " + address)));
            }
        }
        return text.append("\n-- \n")
                .append(why)
                .append("\n")
                .append(choose.text())
                .append(": ")
                .append(choose.address().orElse(""))
                .append("\n")
                .toString();
    }

    private static void indent(StringBuilder text, String line) {
        text.append("  ").append(line).append("\n");
    }

    /** On one line. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
