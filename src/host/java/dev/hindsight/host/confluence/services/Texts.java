package dev.hindsight.host.confluence.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The plugin's texts from its i18n resources, with their language variants. Does no formatting. Shared by all threads; replaced as
 * a whole when the plugin comes or goes.
 */
public final class Texts {

    private volatile Map<String, Map<String, String>> byVariant = Map.of();

    /** Reads the files from the plugin's class loader; locations such as {@code i18n/hindsight}. */
    public void load(ClassLoader loader, List<String> locations) {
        Map<String, Map<String, String>> loaded = new ConcurrentHashMap<>();
        for (String variant :
                List.of("", "_en", "_en_US", "_en_GB", "_de", "_de_DE", "_fr", "_fr_FR", "_ja", "_ja_JP")) {
            locations.forEach(location -> read(loader, location.replaceFirst("\\.properties$", "") + variant)
                    .ifPresent(texts -> loaded.computeIfAbsent(variant, v -> new TreeMap<>())
                            .putAll(texts)));
        }
        byVariant = loaded;
    }

    public void clear() {
        byVariant = Map.of();
    }

    /** The most special text there is for the locale; null when the key is not known. */
    public @Nullable String raw(Locale locale, String key) {
        for (String variant : variants(locale)) {
            String text = byVariant.getOrDefault(variant, Map.of()).get(key);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    public Map<String, String> startingWith(Locale locale, String prefix) {
        Map<String, String> found = new TreeMap<>();
        List<String> variants = variants(locale);
        for (int i = variants.size() - 1; i >= 0; i--) {
            byVariant.getOrDefault(variants.get(i), Map.of()).forEach((key, text) -> {
                if (key.startsWith(prefix)) {
                    found.put(key, text);
                }
            });
        }
        return found;
    }

    private static List<String> variants(Locale locale) {
        List<String> variants = new ArrayList<>();
        if (!locale.getCountry().isEmpty()) {
            variants.add("_" + locale.getLanguage() + "_" + locale.getCountry());
        }
        variants.add("_" + locale.getLanguage());
        variants.add("");
        return variants;
    }

    private static Optional<Map<String, String>> read(ClassLoader loader, String location) {
        String name = location.startsWith("/") ? location.substring(1) : location;
        try (InputStream in = loader.getResourceAsStream(file(loader, name))) {
            if (in == null) {
                return Optional.empty();
            }
            PropertyResourceBundle bundle =
                    new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            return Optional.of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Locations may be written with dots, as bundle names are. */
    private static String file(ClassLoader loader, String name) {
        String asIs = name + ".properties";
        return loader.getResource(asIs) != null ? asIs : name.replace('.', '/') + ".properties";
    }
}
