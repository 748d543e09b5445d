package dev.hindsight.host.confluence.templates;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import com.atlassian.sal.api.message.I18nResolver;
import dev.hindsight.host.server.HostOptions;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the plugin's Velocity templates as Confluence does: everything inserted is escaped, only harmless methods can be called,
 * and a broken template is logged and renders as nothing.
 */
public final class Templates implements VelocityHelperService {

    private static final Logger log = LoggerFactory.getLogger(Templates.class);

    private final I18nResolver texts;
    private final Supplier<String> baseUrl;
    private final PluginTemplates plugin = new PluginTemplates();
    private final VelocityEngine engine = new VelocityEngine();

    public Templates(I18nResolver texts, Supplier<String> baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl;
        engine.setProperty(RuntimeConstants.RESOURCE_LOADER, "plugin");
        engine.setProperty("plugin.resource.loader.instance", plugin);
        engine.setProperty(RuntimeConstants.RUNTIME_LOG_LOGSYSTEM, new VelocityLog());
        engine.setProperty(RuntimeConstants.UBERSPECT_CLASSNAME, AllowListIntrospector.class.getName());
        engine.setProperty(RuntimeConstants.INPUT_ENCODING, "UTF-8");
        engine.setProperty(RuntimeConstants.VM_LIBRARY, "");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            engine.init();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Templates are read from this class loader from now on. */
    public void use(ClassLoader loader) {
        plugin.use(loader);
    }

    /** There are no templates from now on. */
    public void clear() {
        plugin.clear();
    }

    @Override
    public Map<String, Object> createDefaultVelocityContext() {
        Map<String, Object> context = new HashMap<>();
        context.put("i18n", new TemplateTexts(texts));
        context.put("webResourceManager", new RequiredResources());
        context.put("baseurl", baseUrl.get());
        context.put("baseUrl", baseUrl.get());
        context.put("contextPath", HostOptions.CONFLUENCE_CONTEXT);
        return context;
    }

    @Override
    public String getRenderedTemplate(String templateName, Map<String, ?> context) {
        VelocityContext velocity = new VelocityContext(new HashMap<>(context));
        EventCartridge cartridge = new EventCartridge();
        cartridge.addEventHandler(new Escaping());
        cartridge.attachToContext(velocity);
        StringWriter writer = new StringWriter();
        try {
            engine.getTemplate(templateName).merge(velocity, writer);
            return writer.toString();
        } catch (RuntimeException e) {
            log.error("Error occurred rendering template content of {}", templateName, e);
            return "";
        }
    }
}
