package dev.hindsight.host.confluence.plugin;

import dev.hindsight.host.confluence.activeobjects.PluginTables;
import java.util.List;
import net.java.ao.RawEntity;

/** The plugin's entities; from here on Active Objects answers. */
record TableModules(PluginTables tables) implements ModuleKind {

    @Override
    public void enable(Activation activation) {
        activation.modules("ao").findFirst().ifPresent(module -> {
            String namespace = module.attribute("namespace", activation.pluginKey());
            List<Class<? extends RawEntity<?>>> entities = module.all("entity")
                    .<Class<? extends RawEntity<?>>>map(
                            entity -> entity(activation.components().load(entity.text())))
                    .toList();
            tables.open(namespace, entities);
        });
    }

    @SuppressWarnings("unchecked") // an entity has a key of some type; which one is Active Objects' business
    private static Class<? extends RawEntity<?>> entity(Class<?> type) {
        return (Class<? extends RawEntity<?>>) type.asSubclass(RawEntity.class);
    }

    @Override
    public void disable() {
        tables.close();
    }
}
