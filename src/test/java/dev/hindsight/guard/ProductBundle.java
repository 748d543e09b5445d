package dev.hindsight.guard;

import aQute.bnd.osgi.Analyzer;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bundle that Confluence makes of a jar before it installs it: of one that is a bundle already, the same; of one with a
 * plain manifest a bundle with the plugin's key, all jars in {@code META-INF/lib} on its class path, and what the
 * {@code bundle-instructions} of its descriptor say. Confluence uses bnd for that too, though an older one.
 */
final class ProductBundle {

    private ProductBundle() {}

    static byte[] of(Path file) throws Exception {
        PluginJar jar = PluginJar.read(file);
        return jar.header(Constants.BUNDLE_SYMBOLICNAME).isEmpty() ? made(file, jar) : Files.readAllBytes(file);
    }

    private static byte[] made(Path file, PluginJar jar) throws Exception {
        Descriptor descriptor = Descriptor.of(jar.text("atlassian-plugin.xml"));
        try (Jar content = new Jar(file.toFile());
                Analyzer analyzer = new Analyzer(content)) {
            analyzer.setBundleSymbolicName(descriptor.key());
            analyzer.setBundleVersion(descriptor.texts("version").iterator().next());
            analyzer.setProperty(
                    Constants.BUNDLE_CLASSPATH,
                    Stream.concat(
                                    Stream.of("."),
                                    jar.libraries().keySet().stream().map(library -> PluginJar.LIBRARIES + library))
                            .collect(Collectors.joining(",")));
            analyzer.setProperty(
                    Constants.IMPORT_PACKAGE,
                    descriptor.texts("Import-Package").iterator().next());
            analyzer.setProperty(Constants.NOEE, "true");
            content.setManifest(analyzer.calcManifest());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.write(bytes);
            return bytes.toByteArray();
        }
    }
}
