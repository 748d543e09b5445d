package dev.hindsight.frame;

import dev.hindsight.finding.MacroBlock;
import dev.hindsight.forecast.Forecasts;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.PageView;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What all macros on one page share while it is rendered: the page with its items, as the reader sees them, and the
 * reader's texts.
 *
 * @param page the page, read once
 * @param messages the reader's texts
 * @param items what is said of findings and items
 * @param forecasts what publishing does about the findings so far
 * @param firsts the first block of each macro, as far as they were rendered, by name
 */
public record MacroContext(
        PageView page, Messages messages, ItemMessages items, Forecasts forecasts, Map<String, MacroBlock> firsts) {

    MacroContext(PageView page, Messages messages) {
        this(page, messages, new ItemMessages(messages, page), new Forecasts(page, messages), new HashMap<>());
    }

    /** The block of a macro's name that was rendered first on this page, which may be this one. */
    public MacroBlock firstLike(MacroBlock block) {
        return firsts.computeIfAbsent(block.name(), name -> block);
    }

    /** A day, for programs and as the reader writes it. */
    public TemplateModel day(LocalDate day) {
        return new TemplateModel().with("iso", day.toString()).with("text", messages.day(day));
    }
}
