package dev.hindsight.guard;

import com.google.common.collect.Iterables;
import dev.hindsight.frame.MacroIdFromInside;
import dev.hindsight.issue.adapter.IssueFromInside;
import dev.hindsight.issue.adapter.LoopbackJira;
import dev.hindsight.wiki.adapter.MailFromInside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/**
 * Makes the fragment that lets a test run inside the plugin's bundle, with the bundle's own types. It imports nothing, so
 * that what it needs is there only when the plugin itself imports it.
 */
final class TestFragment {

    private TestFragment() {}

    static byte[] jar(String hostBundle) throws IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, hostBundle + ".test");
        headers.putValue(Constants.FRAGMENT_HOST, hostBundle);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (String type : Iterables.concat(IssueFromInside.TYPES, MacroIdFromInside.TYPES, MailFromInside.TYPES)) {
                String file = type.replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(file));
                try (InputStream content = LoopbackJira.class.getClassLoader().getResourceAsStream(file)) {
                    if (content == null) {
                        throw new IOException("There is no " + file);
                    }
                    content.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }
}
