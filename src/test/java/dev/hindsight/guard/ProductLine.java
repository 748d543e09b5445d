package dev.hindsight.guard;

import java.nio.file.Path;

/** The two lines of Confluence, each with the jar that is made for it and a host that has what that line has. */
enum ProductLine {
    CONFLUENCE_9("plugin.jar"),
    CONFLUENCE_10("plugin.jar.confluence10");

    private final String property;

    ProductLine(String property) {
        this.property = property;
    }

    Path jar() {
        return Path.of(System.getProperty(property));
    }

    /** What this line calls a package of Confluence 9. */
    String name(String packageName) {
        return this == CONFLUENCE_9
                ? packageName
                : new JakartaNames()
                        .map(packageName.replace('.', '/') + "/")
                        .replaceAll("/$", "")
                        .replace('/', '.');
    }

    /** A loader of the host's API; every one for Confluence 10 has types of its own. */
    ClassLoader host() {
        return this == CONFLUENCE_9 ? ProductLine.class.getClassLoader() : new Confluence10Loader();
    }
}
