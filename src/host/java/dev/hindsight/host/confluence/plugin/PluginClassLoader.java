package dev.hindsight.host.confluence.plugin;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Shows a plugin its own classes, the host packages that it imports and the Java platform, and nothing else.
 */
public final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final PluginFiles files;
    private final ClassLoader host;

    PluginClassLoader(PluginFiles files, ClassLoader host) {
        super("plugin", files.places().toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        this.files = files;
        this.host = host;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!packageName.startsWith("java.") && files.imports().test(packageName)) {
            return imported(name);
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String packageName = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!files.owns().test(packageName)) {
            throw new ClassNotFoundException(
                    name + ": the plugin neither contains nor imports the package " + packageName);
        }
        return super.findClass(name);
    }

    /** What Java itself has, such as javax.xml.stream, comes from there. */
    private Class<?> imported(String name) throws ClassNotFoundException {
        try {
            return getParent().loadClass(name);
        } catch (ClassNotFoundException e) {
            return host.loadClass(name);
        }
    }
}
