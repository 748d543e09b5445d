package dev.hindsight.host.confluence.probe;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.plugin.services.VelocityHelperService;
import java.util.List;
import java.util.Map;

/** Puts values of many kinds into a template. */
public final class TemplateMacro implements Macro {

    private final VelocityHelperService velocity;

    public TemplateMacro(VelocityHelperService velocity) {
        this.velocity = velocity;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) {
        Map<String, Object> values = velocity.createDefaultVelocityContext();
        values.put("text", "<i>");
        values.put("markupHtml", "<hr>");
        values.put("map", Map.of("title", "a&b"));
        values.put("list", List.of("<", 1));
        values.put("object", new Guarded());
        return velocity.getRenderedTemplate("probe/values.vm", values);
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }

    /** What no template may look into. */
    public static final class Guarded {

        public String getSecret() {
            return "secret";
        }
    }
}
