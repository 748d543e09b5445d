package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.confluence.services.Texts;
import dev.hindsight.host.confluence.templates.Templates;

/** The i18n resources and the templates of the plugin. */
record TextModules(Texts texts, Templates templates) implements ModuleKind {

    @Override
    public void enable(Activation activation) {
        texts.load(
                activation.loader(),
                activation
                        .modules("resource")
                        .filter(resource -> resource.attribute("type", "").equals("i18n"))
                        .map(resource -> resource.required("location"))
                        .toList());
        templates.use(activation.loader());
    }

    @Override
    public void disable() {
        texts.clear();
        templates.clear();
    }
}
