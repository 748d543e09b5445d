package dev.hindsight.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * What Confluence 10 shows a plugin: Tomcat 10.1 and Jersey 3.1 from the folder {@code confluence10.libraries}; the host's
 * API and the embedded host from the test class path with their javax names changed to jakarta, as Atlassian changed
 * them; and everything else as the tests have it. The javax names that were changed are not to be had.
 */
final class Confluence10Loader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Taken from the test class path, and defined here with new names. */
    private static final List<String> RENAMED = List.of(
            "com.atlassian.", "dev.hindsight.host.", "dev.hindsight.acceptance.", "org.apache.felix.framework.");

    /** On the test class path, but not in Confluence 10. */
    private static final List<String> GONE = List.of(
            "dev.hindsight.",
            "javax.annotation.",
            "javax.inject.",
            "javax.mail.",
            "javax.servlet.",
            "javax.ws.rs.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.tomcat.",
            "org.glassfish.",
            "org.jvnet.hk2.");

    private static final String SERVICES = "META-INF/services/";

    private final ClassLoader tests = Confluence10Loader.class.getClassLoader();

    Confluence10Loader() {
        super("confluence10", libraries(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? find(name) : loaded;
        }
    }

    private Class<?> find(String name) throws ClassNotFoundException {
        if (RENAMED.stream().anyMatch(name::startsWith)) {
            return renamed(name);
        }
        try {
            return super.loadClass(name, false);
        } catch (ClassNotFoundException e) {
            if (GONE.stream().anyMatch(name::startsWith)) {
                throw e;
            }
            return tests.loadClass(name);
        }
    }

    private Class<?> renamed(String name) throws ClassNotFoundException {
        try (InputStream file = tests.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(file).accept(new ClassRemapper(writer, new JakartaNames()), 0);
            byte[] content = writer.toByteArray();
            return defineClass(name, content, 0, content.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null && !isGone(name) ? tests.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> own = findResources(name);
        if (isGone(name)) {
            return own;
        }
        return Collections.enumeration(Stream.of(own, tests.getResources(name))
                .flatMap(urls -> Collections.list(urls).stream())
                .toList());
    }

    /** Whether a file names services of Jersey 2 or other things of Confluence 9. */
    private static boolean isGone(String resource) {
        return GONE.stream().anyMatch(name -> resource.startsWith(SERVICES + name));
    }

    private static URL[] libraries() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("confluence10.libraries")))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(Confluence10Loader::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException("What Confluence 10 runs on was not copied", e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
