package dev.hindsight.host.confluence.plugin;

import com.atlassian.confluence.plugins.createcontent.api.contextproviders.AbstractBlueprintContextProvider;
import dev.hindsight.host.confluence.blueprint.Blueprint;
import dev.hindsight.host.confluence.blueprint.ContentTemplate;
import dev.hindsight.host.confluence.blueprint.Wizard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The plugin's blueprints that have an item in the create dialog. Shared by all threads; replaced as a whole. */
public final class BlueprintModules implements ModuleKind {

    private volatile List<Blueprint> blueprints = List.of();

    public List<Blueprint> all() {
        return blueprints;
    }

    /** By the key with the plugin's key in front of it. */
    public Optional<Blueprint> named(String key) {
        return blueprints.stream()
                .filter(blueprint -> blueprint.key().equals(key))
                .findFirst();
    }

    @Override
    public void enable(Activation activation) {
        blueprints = activation
                .modules("web-item")
                .filter(item -> item.attribute("section", "").equals("system.create.dialog/content"))
                .map(item -> blueprint(item, activation))
                .toList();
    }

    private static Blueprint blueprint(XmlElement item, Activation activation) {
        XmlElement module = named("blueprint", value(item, "param", "value"), activation);
        Optional<String> icon = item.all("resource")
                .filter(resource -> resource.attribute("name", "").equals("icon"))
                .map(resource -> activation.pluginKey() + ":" + item.required("key") + "/icon")
                .findFirst();
        Blueprint.Index index = new Blueprint.Index(
                module.required("index-key"),
                module.attribute("i18n-index-title-key", module.required("i18n-name-key")),
                template(module.required("index-template-key"), activation));
        return new Blueprint(
                activation.pluginKey() + ":" + module.required("key"),
                new Blueprint.Wording(
                        item.attribute("i18n-name-key", module.required("i18n-name-key")),
                        value(item, "description", "key")),
                icon,
                template(module.required("content-template-key"), activation),
                index,
                module.all("dialog-wizard")
                        .flatMap(wizard -> wizard.all("dialog-page"))
                        .findFirst()
                        .map(page -> wizard(page, activation)));
    }

    /** A wizard of one page; its template is looked for in the Soy files of the create dialog's resources. */
    private static Wizard wizard(XmlElement page, Activation activation) {
        List<String> soy = activation
                .modules("web-resource")
                .filter(module ->
                        module.all("context").anyMatch(context -> context.text().equals("create-content")))
                .flatMap(module -> module.all("resource"))
                .map(resource -> resource.required("location"))
                .filter(location -> location.endsWith(".soy"))
                .map(location -> file(location, activation))
                .toList();
        return new Wizard(
                page.required("id"),
                soy,
                page.required("template-key"),
                page.required("title-key"),
                page.required("description-content-key"));
    }

    private static ContentTemplate template(String key, Activation activation) {
        XmlElement module = named("content-template", key, activation);
        Optional<AbstractBlueprintContextProvider> provider = module.all("context-provider")
                .map(element -> activation
                        .components()
                        .module(element.required("class"), AbstractBlueprintContextProvider.class))
                .findFirst();
        return new ContentTemplate(file(value(module, "resource", "location"), activation), provider);
    }

    private static XmlElement named(String kind, String key, Activation activation) {
        return activation
                .modules(kind)
                .filter(module -> module.required("key").equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no <" + kind + "> with the key " + key + "."));
    }

    private static String value(XmlElement module, String child, String attribute) {
        return module.all(child)
                .map(element -> element.required(attribute))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("<" + module.name() + "> has no <" + child + ">."));
    }

    private static String file(String location, Activation activation) {
        try (InputStream in = activation.loader().getResourceAsStream(location.replaceFirst("^/", ""))) {
            return Stream.ofNullable(in)
                    .map(BlueprintModules::text)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The plugin does not contain " + location + "."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void disable() {
        blueprints = List.of();
    }
}
