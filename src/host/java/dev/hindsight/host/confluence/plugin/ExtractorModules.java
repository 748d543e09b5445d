package dev.hindsight.host.confluence.plugin;

import com.atlassian.confluence.plugins.index.api.Extractor2;
import dev.hindsight.host.confluence.services.SearchIndex;
import java.util.List;

/** What the plugin adds to the index of content. */
record ExtractorModules(SearchIndex index) implements ModuleKind {

    @Override
    public void enable(Activation activation) {
        index.extendBy(activation
                .modules("extractor2")
                .map(module -> activation.components().module(module.required("class"), Extractor2.class))
                .toList());
    }

    @Override
    public void disable() {
        index.extendBy(List.of());
    }
}
