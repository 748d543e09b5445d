package dev.hindsight.status.adapter;

import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.wiki.Messages;
import java.net.URI;

/** What the script says that keeps a page up to date while it is read, in the reader's language: it has no words of its own. */
final class LiveModel {

    private final Messages messages;

    LiveModel(MacroContext context) {
        this.messages = context.messages();
    }

    /** @param address of the page, which without the script is loaded again */
    TemplateModel values(URI address) {
        return new TemplateModel()
                .with("created", messages.text("status.news.created"))
                .with("changed", messages.text("status.news.changed"))
                .with("unchanged", messages.text("status.news.unchanged"))
                .with("paused", messages.text("status.news.paused"))
                .with("ended", messages.text("status.news.ended"))
                .with("refresh", address.toString())
                .with("refreshText", messages.text("status.refresh"));
    }
}
