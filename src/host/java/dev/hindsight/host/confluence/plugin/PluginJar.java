package dev.hindsight.host.confluence.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A packed plugin: its classes, the libraries of its Bundle-ClassPath and exactly the imports of its manifest. */
final class PluginJar {

    private PluginJar() {}

    /** Libraries are unpacked into a new folder below {@code work}. */
    static PluginFiles read(Path jar, Path work) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = Optional.ofNullable(file.getManifest())
                    .orElseThrow(() -> new IllegalStateException(jar + " has no manifest."));
            List<URL> places = new ArrayList<>();
            places.add(jar.toUri().toURL());
            Path libraries = Files.createTempDirectory(Files.createDirectories(work), "libraries");
            for (String entry : clauses(manifest, "Bundle-ClassPath")) {
                if (!entry.equals(".")) {
                    places.add(unpacked(file, entry, libraries));
                }
            }
            Set<String> imports = Set.copyOf(clauses(manifest, "Import-Package"));
            return new PluginFiles(places, imports::contains, name -> !imports.contains(name));
        }
    }

    private static URL unpacked(JarFile jar, String entry, Path folder) throws IOException {
        ZipEntry library = Optional.<ZipEntry>ofNullable(jar.getJarEntry(entry))
                .orElseThrow(() -> new IllegalStateException(
                        jar.getName() + " names " + entry + " in its Bundle-ClassPath but does not contain it."));
        Path copy = folder.resolve(Path.of(entry).getFileName().toString());
        try (InputStream in = jar.getInputStream(library)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy.toUri().toURL();
    }

    /** The paths of an OSGi header, without attributes and directives; commas inside quotes do not separate. */
    private static List<String> clauses(Manifest manifest, String header) {
        String value = Optional.ofNullable(manifest.getMainAttributes().getValue(header))
                .orElse("");
        return Stream.of(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .flatMap(clause -> Stream.of(clause.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                        .map(String::trim)
                        .takeWhile(part -> !part.contains("=")))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toList());
    }
}
