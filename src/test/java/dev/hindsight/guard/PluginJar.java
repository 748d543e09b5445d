package dev.hindsight.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The plugin's jar, read once: its manifest, its entries and those of the libraries inside it.
 *
 * @param entries contents by name, without folders
 * @param libraries by file name the contents of each jar inside the jar
 */
record PluginJar(Manifest manifest, Map<String, byte[]> entries, Map<String, Map<String, byte[]>> libraries) {

    static final String LIBRARIES = "META-INF/lib/";

    static PluginJar read() {
        return read(Path.of(System.getProperty("plugin.jar")));
    }

    static PluginJar read(Path file) {
        try (JarInputStream jar = new JarInputStream(java.nio.file.Files.newInputStream(file))) {
            Manifest manifest = jar.getManifest();
            Map<String, byte[]> entries = contents(jar);
            Map<String, Map<String, byte[]>> libraries = new TreeMap<>();
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getKey().endsWith(".jar")) {
                    String name = entry.getKey().substring(LIBRARIES.length());
                    libraries.put(name, contents(new ZipInputStream(new ByteArrayInputStream(entry.getValue()))));
                }
            }
            return new PluginJar(manifest, entries, libraries);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar " + file + " cannot be read", e);
        }
    }

    String header(String name) {
        String value = manifest.getMainAttributes().getValue(name);
        return value == null ? "" : value;
    }

    String text(String entry) {
        return new String(entries.getOrDefault(entry, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The imported packages, each with its attributes such as {@code version=0}. */
    Map<String, String> imports() {
        Map<String, String> imports = new TreeMap<>();
        for (String clause : header("Import-Package").split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            int semicolon = clause.indexOf(';');
            imports.put(clause.substring(0, semicolon), clause.substring(semicolon + 1));
        }
        return imports;
    }

    /** The class files of all libraries, by internal name. */
    Map<String, byte[]> privateClasses() {
        Map<String, byte[]> classes = new HashMap<>();
        libraries
                .values()
                .forEach(library -> library.forEach((name, content) -> {
                    if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                        classes.put(name.substring(0, name.length() - ".class".length()), content);
                    }
                }));
        return classes;
    }

    /** The packages, with dots, of internal class names. */
    static Set<String> packages(Iterable<String> classes) {
        Set<String> packages = new TreeSet<>();
        for (String name : classes) {
            int slash = name.lastIndexOf('/');
            if (slash > 0) {
                packages.add(name.substring(0, slash).replace('/', '.'));
            }
        }
        return packages;
    }

    List<String> entriesThat(java.util.function.Predicate<String> condition) {
        List<String> found = new ArrayList<>();
        entries.keySet().stream().filter(condition).forEach(found::add);
        return found;
    }

    private static Map<String, byte[]> contents(ZipInputStream zip) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }
}
