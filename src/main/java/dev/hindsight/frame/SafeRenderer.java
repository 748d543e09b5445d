package dev.hindsight.frame;

import com.atlassian.sal.api.message.LocaleResolver;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a failing macro from taking its page along: what could not be rendered is replaced by a sentence, and the cause
 * is logged. Threads may share it.
 */
public final class SafeRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(SafeRenderer.class);

    private final FailureView failure;
    private final LocaleResolver locales;

    public SafeRenderer(FailureView failure, LocaleResolver locales) {
        this.failure = failure;
        this.locales = locales;
    }

    /** What the view gives or, when it fails, a sentence and the block's body. */
    public String render(String bodyHtml, Supplier<String> view) {
        try {
            return view.get();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A macro could not be rendered", e);
            return failure.render(locales.getLocale(), bodyHtml);
        }
    }
}
