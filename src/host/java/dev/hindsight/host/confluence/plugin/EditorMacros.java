package dev.hindsight.host.confluence.plugin;

import com.atlassian.confluence.macro.DefaultImagePlaceholder;
import com.atlassian.confluence.macro.EditorImagePlaceholder;
import com.atlassian.confluence.macro.Macro;
import dev.hindsight.host.confluence.editor.BrowsableMacro;
import dev.hindsight.host.confluence.rendering.OutputType;
import dev.hindsight.host.confluence.rendering.Rendering;
import dev.hindsight.host.confluence.rendering.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the macro browser is told of the plugin's macros. Shared by all threads; replaced as a whole. */
public final class EditorMacros implements ModuleKind {

    private volatile List<BrowsableMacro> macros = List.of();

    public List<BrowsableMacro> all() {
        return macros;
    }

    @Override
    public void enable(Activation activation) {
        macros = activation
                .modules("xhtml-macro")
                .map(module -> described(activation, module))
                .toList();
    }

    private static BrowsableMacro described(Activation activation, XmlElement module) {
        Macro macro = activation.components().module(module.required("class"), Macro.class);
        return new BrowsableMacro(
                module.required("name"),
                activation.pluginKey() + "." + module.required("name"),
                module.attribute("icon", ""),
                module.attribute("documentation-url", ""),
                macro instanceof EditorImagePlaceholder shown ? image(shown) : "",
                macro.getBodyType() == Macro.BodyType.RICH_TEXT,
                module.all("parameters")
                        .flatMap(all -> all.all("parameter"))
                        .map(EditorMacros::parameter)
                        .toList(),
                module.all("property-panel").flatMap(EditorMacros::buttons).toList());
    }

    /** The product asks for each block; here one image has to do for all of them. */
    private static String image(EditorImagePlaceholder macro) {
        Rendering preview = new Rendering(Subject.of(""), OutputType.PREVIEW);
        return macro.getImagePlaceholder(Map.of(), preview) instanceof DefaultImagePlaceholder image
                ? image.getUrl()
                : "";
    }

    private static BrowsableMacro.Parameter parameter(XmlElement parameter) {
        return new BrowsableMacro.Parameter(
                parameter.required("name"),
                parameter.required("type"),
                parameter.attribute("required", "").equals("true"),
                parameter.attribute("default", ""),
                parameter.all("value").map(value -> value.required("name")).toList());
    }

    private static Stream<BrowsableMacro.Button> buttons(XmlElement panel) {
        return panel.all("button").map(button -> {
            String label = button.all("label")
                    .map(one -> one.required("key"))
                    .findFirst()
                    .orElse("");
            return new BrowsableMacro.Button(button.required("id"), label);
        });
    }

    @Override
    public void disable() {
        macros = List.of();
    }
}
