package dev.hindsight.guard;

import static java.util.stream.Collectors.toCollection;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;

/** Holds the jar for Confluence 10 against the one that it is made from, and runs it on what Confluence 10 runs on. */
public class Confluence10IT {

    private static final String JAR = "plugin.jar";

    private static PluginJar before;
    private static PluginJar after;

    @BeforeClass
    public static void readTheJars() {
        before = PluginJar.read(ProductLine.CONFLUENCE_9.jar());
        after = PluginJar.read(ProductLine.CONFLUENCE_10.jar());
    }

    @Test
    public void noClassOfOursUsesANameThatHasMoved() {
        Set<Reference> left = References.named(
                ClassFiles.inside(ProductLine.CONFLUENCE_10.jar()).values(), JakartaNames::moved);
        assertEquals(List.of(), left.stream().limit(5).toList());
    }

    @Test
    public void importsAreThoseOfTheOtherJarWithTheNewNamesAndRanges() {
        Map<String, String> expected = new TreeMap<>(before.imports());
        expected.keySet().removeIf(name -> JakartaNames.moved(name.replace('.', '/') + "/"));
        expected.put("jakarta.inject", "version=0");
        expected.put("jakarta.mail", "version=0;resolution:=optional");
        expected.put("jakarta.mail.internet", "version=0;resolution:=optional");
        expected.put("jakarta.servlet.http", "version=0");
        expected.put("jakarta.ws.rs", "version=\"[3,4)\"");
        expected.put("jakarta.ws.rs.core", "version=\"[3,4)\"");
        Map<String, String> actual = new TreeMap<>(after.imports());
        Map<String, String> same = new TreeMap<>(expected);
        same.entrySet().retainAll(actual.entrySet());
        expected.entrySet().removeAll(same.entrySet());
        actual.entrySet().removeAll(same.entrySet());
        assertEquals(expected, actual);
    }

    @Test
    public void theRestOfTheManifestIsTheSameButForNameAndNumber() {
        Map<Object, Object> expected = new TreeMap<>(text(before));
        Map<Object, Object> actual = new TreeMap<>(text(after));
        for (String header : List.of("Import-Package", "Bundle-Version")) {
            expected.remove(header);
            actual.remove(header);
        }
        expected.compute("Bundle-Name", (header, name) -> name + " 10");
        expected.compute("Bundle-Description", (header, text) -> text + " Made for Confluence 10.");
        assertEquals(expected, actual);
    }

    @Test
    public void theFilesAreTheSameAndOnlyClassesWithMovedNamesDiffer() {
        assertEquals(before.entries().keySet(), after.entries().keySet());
        List<String> different = before.entries().keySet().stream()
                .filter(name -> !Arrays.equals(
                        before.entries().get(name), after.entries().get(name)))
                .toList();
        Set<String> expected = classesWithMovedNames();
        expected.add("atlassian-plugin.xml");
        assertEquals(expected, new TreeSet<>(different));
    }

    @Test
    public void thePrivateLibrariesAreTheSameByteForByte() throws IOException {
        assertEquals(9, before.libraries().size());
        for (String library : before.libraries().keySet()) {
            String entry = PluginJar.LIBRARIES + library;
            assertArrayEquals(
                    entry, before.entries().get(entry), after.entries().get(entry));
        }
    }

    @Test
    public void theHostOfTheSmokeTestHasTheNewNamesOnly() throws ReflectiveOperationException, IOException {
        try (Confluence10Loader host = new Confluence10Loader()) {
            String tomcat = (String) host.loadClass("org.apache.catalina.util.ServerInfo")
                    .getMethod("getServerInfo")
                    .invoke(null);
            assertTrue(tomcat, tomcat.startsWith("Apache Tomcat/10.1."));
            assertTrue(host.loadClass("com.atlassian.sal.api.websudo.WebSudoManager")
                    .getMethods()[0]
                    .toGenericString()
                    .contains("jakarta.servlet.http.HttpServletRequest"));
            for (String gone : List.of("javax.servlet.Servlet", "javax.ws.rs.Path", "javax.inject.Inject")) {
                assertThrows(ClassNotFoundException.class, () -> host.loadClass(gone));
            }
        }
    }

    /** The tests know only addresses; here they start the host on Tomcat 10.1 and Jersey 3.1, with this jar in it. */
    @Test
    public void restResourcesAndSettingsPageAnswerOnTomcat10AndJersey3() throws ReflectiveOperationException {
        assumeTrue("Real products are tested elsewhere", System.getProperty("confluence.url") == null);
        ClassLoader host = ProductLine.CONFLUENCE_10.host();
        leaveAddressesAlone(host);
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        String jar = System.setProperty(JAR, ProductLine.CONFLUENCE_10.jar().toString());
        thread.setContextClassLoader(host);
        try {
            Result result = new JUnitCore()
                    .run(
                            acceptance(host, "SettingsTest"),
                            acceptance(host, "WebhookTest"),
                            acceptance(host, "PublishAndTrackTest"));
            assertEquals(
                    List.of(),
                    result.getFailures().stream()
                            .map(Failure::getTrace)
                            .limit(2)
                            .toList());
            assertTrue(result.getRunCount() > 8);
        } finally {
            thread.setContextClassLoader(loader);
            System.setProperty(JAR, jar);
        }
    }

    /** A Java machine has one place for a handler of addresses, which the Tomcat of the other tests takes. */
    private static void leaveAddressesAlone(ClassLoader host) throws ReflectiveOperationException {
        host.loadClass("org.apache.catalina.webresources.TomcatURLStreamHandlerFactory")
                .getMethod("disable")
                .invoke(null);
    }

    private static Class<?> acceptance(ClassLoader host, String test) throws ClassNotFoundException {
        return host.loadClass("dev.hindsight.acceptance." + test);
    }

    private static Map<String, String> text(PluginJar jar) {
        Map<String, String> headers = new TreeMap<>();
        jar.manifest().getMainAttributes().forEach((name, value) -> headers.put(name.toString(), value.toString()));
        return headers;
    }

    private static Set<String> classesWithMovedNames() {
        return ClassFiles.inside(ProductLine.CONFLUENCE_9.jar()).entrySet().stream()
                .filter(file -> !References.named(List.of(file.getValue()), JakartaNames::moved)
                        .isEmpty())
                .map(file -> file.getKey() + ".class")
                .collect(toCollection(TreeSet::new));
    }
}
