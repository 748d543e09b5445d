package dev.hindsight.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** Class files by internal name such as {@code dev/hindsight/site/Site}: those of a folder or of a jar. Loads no class. */
final class ClassFiles {

    private static final String SUFFIX = ".class";

    private ClassFiles() {}

    /** The plugin's own classes as compiled, without the declarations of the host. */
    static Map<String, ClassReader> ofThePlugin() {
        return below(Path.of("target", "classes"), "dev/hindsight/");
    }

    /** The classes below a folder of packages whose internal name has a prefix. */
    static Map<String, ClassReader> below(Path root, String prefix) {
        Map<String, ClassReader> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(prefix))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(SUFFIX)).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                found.put(withoutSuffix(name), new ClassReader(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Class files below " + root, e);
        }
        return found;
    }

    /** The classes that lie in a jar itself, not in jars inside it. */
    static Map<String, ClassReader> inside(Path jar) {
        Map<String, ClassReader> found = new TreeMap<>();
        try (JarFile open = new JarFile(jar.toFile())) {
            for (JarEntry entry : open.stream().toList()) {
                if (entry.getName().endsWith(SUFFIX)) {
                    found.put(
                            withoutSuffix(entry.getName()),
                            new ClassReader(open.getInputStream(entry).readAllBytes()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Class files in " + jar, e);
        }
        return found;
    }

    private static String withoutSuffix(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }
}
