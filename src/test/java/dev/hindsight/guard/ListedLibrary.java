package dev.hindsight.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * A library that a bill of materials lists. As it was published, it is on the test class path.
 *
 * @param licences identifiers or names
 * @param sha256 of the published jar, in lower case
 */
record ListedLibrary(String group, String name, String version, String purl, List<String> licences, String sha256) {

    /** The jar as it was published; others on the class path may hold it with its {@code pom.properties}. */
    Path published() {
        String properties = "META-INF/maven/" + group + "/" + name + "/pom.properties";
        try {
            for (URL found :
                    Collections.list(ListedLibrary.class.getClassLoader().getResources(properties))) {
                Path jar = Path.of(((JarURLConnection) found.openConnection())
                        .getJarFileURL()
                        .toURI());
                if (jar.endsWith(name + "-" + version + ".jar")) {
                    return jar;
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(purl, e);
        }
        throw new IllegalStateException(purl + " is not on the class path");
    }

    static String sha256(Path file) {
        try {
            return sha256(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
