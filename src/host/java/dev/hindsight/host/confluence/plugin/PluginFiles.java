package dev.hindsight.host.confluence.plugin;

import java.net.URL;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a plugin's classes and resources lie and which of the host's packages it imports. Nothing is loaded yet.
 *
 * @param places the plugin's own files first, then its private libraries
 * @param imports whether a class of that package comes from the host
 * @param owns whether a class of that package may come from {@code places}
 */
record PluginFiles(List<URL> places, Predicate<String> imports, Predicate<String> owns) {

    PluginFiles {
        places = List.copyOf(places);
    }

    PluginClassLoader open() {
        return new PluginClassLoader(this, PluginFiles.class.getClassLoader());
    }
}
