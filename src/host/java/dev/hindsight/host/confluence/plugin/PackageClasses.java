package dev.hindsight.host.confluence.plugin;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Lists the classes of exactly one package of the plugin, without loading them and without sub-packages. */
final class PackageClasses {

    private PackageClasses() {}

    static List<String> in(PluginClassLoader loader, String packageName) {
        String folder = packageName.replace('.', '/') + "/";
        try {
            Path place = Path.of(loader.getURLs()[0].toURI());
            return names(place, folder)
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(Path place, String folder) throws IOException {
        if (Files.isDirectory(place)) {
            File[] files = place.resolve(folder).toFile().listFiles();
            return files == null ? Stream.empty() : Stream.of(files).map(File::getName);
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                    .map(name -> name.substring(folder.length()))
                    .toList()
                    .stream();
        }
    }
}
