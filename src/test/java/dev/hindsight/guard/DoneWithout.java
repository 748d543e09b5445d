package dev.hindsight.guard;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Packages that private libraries name and the plugin does not import, by the reason why nobody misses them. Whatever is
 * added here should first be seen to be unreachable from our code, as {@link BundleLoaderIT} sees the page reader.
 */
final class DoneWithout {

    private static final Map<String, Set<String>> BY_REASON = Map.of(
            "annotations, which the virtual machine leaves out when they are not there",
            Set.of(
                    "com.google.errorprone.annotations",
                    "com.google.errorprone.annotations.concurrent",
                    "com.google.j2objc.annotations",
                    "dev.hindsight.embedded.bnd.spi",
                    "javax.annotation.concurrent",
                    "net.jcip.annotations",
                    "org.joda.convert",
                    "org.jspecify.annotations"),
            "Jersey's providers, clients and activators; of Jersey only the builder of addresses is used",
            Set.of(
                    "javax.activation",
                    "javax.annotation",
                    "javax.imageio",
                    "javax.imageio.spi",
                    "javax.imageio.stream",
                    "javax.xml.bind.annotation",
                    "javax.xml.bind.annotation.adapters",
                    "javax.xml.parsers",
                    "org.glassfish.hk2.osgiresourcelocator",
                    "sun.misc"),
            "Jira client: attachments and basic authentication, which we never use",
            Set.of(
                    "com.atlassian.httpclient.apache.httpcomponents",
                    "org.apache.commons.codec.binary",
                    "org.apache.http.entity.mime"),
            "Woodstox and Jettison: documents, transformations and schemas, where we only read a stream",
            Set.of(
                    "com.ctc.wstx.shaded.msv_core.driver.textui",
                    "javax.xml.transform",
                    "javax.xml.transform.dom",
                    "javax.xml.transform.sax",
                    "javax.xml.transform.stream",
                    "javax.xml.xpath",
                    "org.w3c.dom",
                    "org.w3c.dom.ls",
                    "org.xml.sax",
                    "org.xml.sax.ext",
                    "org.xml.sax.helpers"),
            "HttpCore's transport, which we never use",
            Set.of("javax.net", "javax.net.ssl"));

    private DoneWithout() {}

    static Set<String> packages() {
        Set<String> packages = new TreeSet<>();
        BY_REASON.values().forEach(packages::addAll);
        return packages;
    }
}
