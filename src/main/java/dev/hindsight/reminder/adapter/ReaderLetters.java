package dev.hindsight.reminder.adapter;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.frame.ReaderMessages;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.reminder.Letter;
import dev.hindsight.reminder.LetterForm;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Mails as HTML by a template that any mail program can show: no pictures, no scripts, no styles but those of its elements. */
public final class ReaderLetters implements LetterForm {

    private static final String BETWEEN = "\u00b7";

    private final ReaderMessages readers;
    private final VelocityHelperService velocity;

    public ReaderLetters(ReaderMessages readers, VelocityHelperService velocity) {
        this.readers = readers;
        this.velocity = velocity;
    }

    @Override
    public Reader reader() {
        return new Reader(readers.current(), readers.zone());
    }

    @Override
    public String html(Letter letter) {
        TemplateModel model = new TemplateModel()
                .with("language", letter.language())
                .with("subject", letter.subject())
                .with("greeting", letter.greeting())
                .with(
                        "sections",
                        letter.sections().stream().map(ReaderLetters::section).toList())
                .with("why", letter.why())
                .with("choose", words(letter.choose()));
        Map<String, Object> values = velocity.createDefaultVelocityContext();
        values.put("mail", model.map());
        return velocity.getRenderedTemplate("reminder/mail.vm", values);
    }

    private static TemplateModel section(Letter.Section section) {
        return new TemplateModel()
                .with("heading", section.heading())
                .with("lines", section.lines().stream().map(ReaderLetters::line).toList());
    }

    private static TemplateModel line(Letter.Line line) {
        return new TemplateModel()
                .with("about", words(line.about()))
                .with(
                        "facts",
                        IntStream.range(0, line.facts().size())
                                .mapToObj(place -> words(line.facts().get(place))
                                        .with("separator", Optional.of(BETWEEN).filter(dot -> place > 0)))
                                .toList());
    }

    private static TemplateModel words(Letter.Words words) {
        return new TemplateModel().with("text", words.text()).with("address", words.address());
    }
}
