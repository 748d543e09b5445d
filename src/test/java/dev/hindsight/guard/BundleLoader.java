package dev.hindsight.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads the plugin's classes as an OSGi framework would: Java's own packages from Java, imported packages from outside,
 * everything else from the jar and the libraries inside it, and nothing more.
 */
final class BundleLoader extends ClassLoader {

    private final Map<String, byte[]> inside = new HashMap<>();
    private final Set<String> imported;
    private final ClassLoader outside = BundleLoader.class.getClassLoader();

    BundleLoader(PluginJar jar) {
        super(null);
        imported = jar.imports().keySet();
        jar.libraries().values().forEach(inside::putAll);
        inside.putAll(jar.entries());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (packageName.startsWith("java.")) {
            return getPlatformClassLoader().loadClass(name);
        }
        if (imported.contains(packageName)) {
            return outside.loadClass(name);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] content = inside.get(name.replace('.', '/') + ".class");
        if (content == null) {
            throw new ClassNotFoundException(name + " is neither in the jar nor imported");
        }
        return defineClass(name, content, 0, content.length);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return findResource(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        byte[] content = inside.get(name);
        return content == null ? null : address(name, content);
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        URL found = findResource(name);
        return found == null ? Collections.emptyEnumeration() : Collections.enumeration(Set.of(found));
    }

    private static URL address(String name, byte[] content) {
        try {
            return new URL(null, "inside:" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new InMemory(url, content);
                }
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An entry of the jar as something to open. */
    private static final class InMemory extends URLConnection {
        private final byte[] content;

        InMemory(URL url, byte[] content) {
            super(url);
            this.content = content;
        }

        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
