package dev.hindsight.frame;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.resource.loader.ClasspathResourceLoader;

/**
 * Renders templates as Confluence does: everything is escaped but references whose name ends in {@code Html}, and
 * nothing but plain values in plain maps and lists may be touched. Unlike Confluence it fails where a reference has no value.
 */
final class VelocityTemplates implements VelocityHelperService {
    private final VelocityEngine engine;
    private final boolean checking;

    VelocityTemplates() {
        this(true);
    }

    /** The same without looking at values and lines, which costs as much as the rendering: for measuring. */
    static VelocityTemplates unchecked() {
        return new VelocityTemplates(false);
    }

    private VelocityTemplates(boolean checking) {
        this.checking = checking;
        Properties properties = new Properties();
        properties.setProperty(RuntimeConstants.RESOURCE_LOADER, "class");
        properties.setProperty("class.resource.loader.class", ClasspathResourceLoader.class.getName());
        properties.setProperty("class.resource.loader.cache", "true");
        properties.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        properties.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, PlainValuesOnly.class.getName());
        properties.setProperty(
                RuntimeConstants.RUNTIME_LOG_LOGSYSTEM_CLASS, "org.apache.velocity.runtime.log.NullLogChute");
        engine = new VelocityEngine(properties);
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        return new HashMap<>();
    }

    @Override
    public String getRenderedTemplate(String templateName, Map<String, ?> context) {
        if (checking) {
            context.values().forEach(VelocityTemplates::requirePlain);
        }
        VelocityContext velocity = new VelocityContext(new HashMap<>(context));
        EventCartridge events = new EventCartridge();
        events.addEventHandler((ReferenceInsertionEventHandler) VelocityTemplates::escaped);
        events.attachToContext(velocity);
        StringWriter writer = new StringWriter();
        engine.getTemplate(templateName).merge(velocity, writer);
        return checking ? normalized(writer.toString()) : writer.toString();
    }

    private static String normalized(String html) {
        return html.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Object escaped(String reference, Object value) {
        if (value == null && reference.startsWith("$!")) {
            return "";
        }
        if (value == null) {
            throw new AssertionError("No value for " + reference);
        }
        boolean safe = reference.endsWith("Html") || reference.endsWith("Html}");
        return safe ? value : escaped(value.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static void requirePlain(Object value) {
        if (value.getClass() == HashMap.class) {
            ((Map<?, ?>) value).values().forEach(VelocityTemplates::requirePlain);
        } else if (value.getClass() == ArrayList.class) {
            ((List<?>) value).forEach(VelocityTemplates::requirePlain);
        } else if (!(value instanceof String || value instanceof Boolean || value instanceof Number)) {
            throw new AssertionError("Not a plain value: " + value.getClass());
        }
    }
}
