package dev.hindsight.host.confluence.templates;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a template knows as {@code $webResourceManager}: the web resources that templates ask for while a request is served, for the
 * frame that is put around their page. Each thread has its own.
 */
public final class RequiredResources {

    private static final ThreadLocal<Set<String>> KEYS = ThreadLocal.withInitial(LinkedHashSet::new);

    /** Includes a web resource in the page, by its key with the plugin's before it. */
    public void requireResource(String key) {
        KEYS.get().add(key);
    }

    /** What was asked for since the last time that somebody took it. */
    public static Set<String> take() {
        Set<String> keys = Set.copyOf(KEYS.get());
        KEYS.remove();
        return keys;
    }
}
