package dev.hindsight.frame;

import dev.hindsight.wiki.I18n;
import java.util.Locale;

/**
 * What is shown in place of a view that could not be rendered: one sentence, and the author's own text, which is never
 * lost. It uses no template, since a template may be what failed. Threads may share it.
 */
public final class FailureView {

    private final I18n i18n;

    public FailureView(I18n i18n) {
        this.i18n = i18n;
    }

    /**
     * The sentence as HTML, followed by what the block holds.
     *
     * @param bodyHtml the block's body as the host has rendered it; empty text for none
     */
    public String render(Locale locale, String bodyHtml) {
        return "<section class=\"postmortem-failure\"><p>" + escaped(i18n.text(locale, "hindsight.failure")) + "</p>"
                + bodyHtml + "</section>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
