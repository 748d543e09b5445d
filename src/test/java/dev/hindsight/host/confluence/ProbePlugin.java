package dev.hindsight.host.confluence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Lays the probe's compiled classes out as a plugin, in a folder or in a jar. */
final class ProbePlugin {

    private static final String CLASSES = "dev/hindsight/host/confluence/probe";

    private ProbePlugin() {}

    static Path folder(Path under) {
        try {
            Path target = Files.createDirectories(under.resolve("probe-classes"));
            for (Path file : files()) {
                Path copy = target.resolve(name(file));
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path jar(Path under, String imports) throws IOException {
        Path jar = under.resolve("probe.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Import-Package", imports);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Path file : files()) {
                out.putNextEntry(new JarEntry(name(file)));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static List<Path> files() throws IOException {
        Path root = root();
        try (Stream<Path> classes = Files.walk(root.resolve(CLASSES));
                Stream<Path> resources = Files.walk(root.resolve("probe"))) {
            return Stream.concat(classes, resources)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static String name(Path file) {
        String name = root().relativize(file).toString().replace('\\', '/');
        return name.equals("probe/atlassian-plugin.xml") ? "atlassian-plugin.xml" : name;
    }

    private static Path root() {
        try {
            return Path.of(ProbePlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
