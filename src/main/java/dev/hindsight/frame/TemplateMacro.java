package dev.hindsight.frame;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import dev.hindsight.finding.BodyText;
import dev.hindsight.finding.MacroBlock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A macro that shows a template. A subclass declares its template and gives the values that the template finds under the
 * name {@code model}; the block's body, as the host has rendered it, is there as {@code bodyHtml}. A macro that fails shows
 * a sentence and that body instead, and never takes its page along.
 */
public abstract class TemplateMacro implements Macro {

    private final MacroFrame frame;
    private final String name;
    private final BodyType body;
    private final String template;

    protected TemplateMacro(MacroFrame frame, String name, BodyType body, String template) {
        this.frame = frame;
        this.name = name;
        this.body = body;
        this.template = template;
    }

    /** The template for some parameters; the same for all unless a subclass chooses. */
    protected String template(Map<String, String> parameters) {
        return template;
    }

    /** The values of the template. */
    protected abstract TemplateModel model(MacroBlock block, MacroContext context);

    @Override
    public final String execute(
            Map<String, String> parameters, @Nullable String renderedBody, ConversionContext conversion) {
        String bodyHtml = renderedBody == null ? "" : renderedBody;
        Map<String, String> withValue = new HashMap<>(parameters);
        withValue.values().removeIf(value -> value == null);
        return frame.render(
                template(withValue),
                bodyHtml,
                conversion,
                context -> model(block(withValue, bodyHtml, conversion), context));
    }

    private MacroBlock block(Map<String, String> withValue, String bodyHtml, ConversionContext conversion) {
        return new MacroBlock(name, RenderedMacro.id(conversion), withValue, BodyText.ofRendered(bodyHtml));
    }

    @Override
    public final BodyType getBodyType() {
        return body;
    }

    @Override
    public final OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
