package dev.hindsight.guard;

import static java.util.stream.Collectors.toCollection;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.adapter.IssueFromInside;
import dev.hindsight.issue.adapter.LoopbackJira;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import org.junit.AfterClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.objectweb.asm.ClassReader;
import org.osgi.framework.BundleException;

/**
 * Both jars of the plugin in an OSGi framework that gives them no more than Confluence is known to: they start, find every
 * type that they name, keep to themselves what is theirs, and create an issue in Jira.
 */
@RunWith(Parameterized.class)
public class BundleIT {

    /** Types that the Jira client names for what we never do, each with that. */
    private static final Map<String, String> EXCUSED = Map.of(
            "com.atlassian.httpclient.apache.httpcomponents.MultiPartEntity", "attachments",
            "com.atlassian.httpclient.apache.httpcomponents.MultiPartEntityBuilder", "attachments",
            "org.apache.commons.codec.binary.Base64", "basic authentication",
            "org.apache.http.entity.mime.MultipartEntityBuilder", "attachments",
            "org.apache.http.entity.mime.content.FileBody", "attachments");

    /** Packages of annotations that the virtual machine leaves out when they are not there. */
    private static final List<String> ANNOTATIONS = List.of("javax/annotation/", "org/jspecify/");

    private static final Map<ProductLine, InstalledBundle> STARTED = new TreeMap<>();

    @Rule
    public final LoopbackJira jira = new LoopbackJira();

    private final ProductLine product;
    private final InstalledBundle plugin;

    public BundleIT(ProductLine product) throws Exception {
        this.product = product;
        plugin = started(product);
    }

    private static InstalledBundle started(ProductLine product) throws Exception {
        InstalledBundle running = STARTED.get(product);
        if (running == null) {
            running = new InstalledBundle(product);
            STARTED.put(product, running);
        }
        return running;
    }

    @Parameters(name = "{0}")
    public static List<ProductLine> products() {
        return List.of(ProductLine.values());
    }

    @AfterClass
    public static void stop() throws BundleException {
        for (InstalledBundle started : STARTED.values()) {
            started.close();
        }
        STARTED.clear();
    }

    @Test
    public void startsWithTheKnownPackagesAndTakesEveryOneOfThem() {
        assertTrue(plugin.isActive());
        Set<String> known = HostPackages.names(product);
        Set<String> taken = plugin.wiredPackages();
        assertEquals("Known, but not imported", Set.of(), without(known, taken));
        assertEquals("Imported, but not known", Set.of(), without(taken, known));
    }

    @Test
    public void everyClassOfTheDescriptorLoads() {
        Descriptor descriptor = Descriptor.read();
        Set<String> named = new TreeSet<>(descriptor.classes());
        named.addAll(descriptor.values("*", "interface"));
        named.addAll(descriptor.texts("entity"));
        assertTrue(named.size() > 50);
        assertEquals(List.of(), failures("atlassian-plugin.xml", named));
    }

    @Test
    public void everyTypeThatOurClassesNameLoads() {
        assertEquals(List.of(), failures(ClassFiles.inside(product.jar())));
    }

    @Test
    public void everyTypeThatTheJiraClientNamesLoadsButForWhatWeNeverDo() {
        Map<String, ClassReader> client = new TreeMap<>();
        PluginJar.read(product.jar())
                .libraries()
                .getOrDefault("jira-rest-java-client.jar", Map.of())
                .forEach((file, content) -> {
                    if (file.startsWith("com/atlassian/") && file.endsWith(".class")) {
                        client.put(file, new ClassReader(content));
                    }
                });
        assertTrue(client.size() > 200);
        assertEquals(List.of(), failures(client));
    }

    @Test
    public void thePrivateLibrariesAreNobodyElses() throws ClassNotFoundException {
        for (String type : List.of(
                "com.atlassian.httpclient.api.HttpClient",
                "com.atlassian.jira.rest.client.api.JiraRestClient",
                "com.ctc.wstx.stax.WstxInputFactory",
                "com.google.common.collect.ImmutableList",
                "dev.hindsight.embedded.rs.core.UriBuilder",
                "io.atlassian.fugue.Option",
                "io.atlassian.util.concurrent.Promise",
                "org.codehaus.jettison.json.JSONObject",
                "org.joda.time.DateTime")) {
            assertTrue(type, plugin.isPrivate(type));
        }
    }

    @Test
    public void codeOfTheHostThatLooksForAnXmlFactoryOnAThreadOfOursFindsNoneOfOurs() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin.loader());
        try {
            for (Object factory : List.of(
                    XMLInputFactory.newFactory(), XMLOutputFactory.newFactory(), XMLEventFactory.newFactory())) {
                assertFalse(factory.getClass().getName(), plugin.isPrivate(factory.getClass()));
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    public void whatTheHostAndThePluginShareIsTheHosts() throws ClassNotFoundException {
        Set<String> imported = HostPackages.names(product);
        Set<String> shared = named(
                ClassFiles.inside(product.jar()).values(),
                type -> imported.contains(
                        type.substring(0, Math.max(0, type.lastIndexOf('/'))).replace('/', '.')));
        assertTrue(shared.size() > 50);
        List<String> kept = new ArrayList<>();
        for (String type : shared) {
            if (plugin.bundle().loadClass(type) != plugin.host().loadClass(type)) {
                kept.add(type);
            }
        }
        assertEquals(List.of(), kept);
    }

    @Test
    public void theAnnotationsOfTheRestResourcesAreSeenByTheHost() throws ClassNotFoundException {
        String path = product == ProductLine.CONFLUENCE_9 ? "javax.ws.rs.Path" : "jakarta.ws.rs.Path";
        for (String resource : List.of("status.adapter.rest.PageResource", "connection.adapter.rest.WebhookResource")) {
            Class<?> type = plugin.bundle().loadClass("dev.hindsight." + resource);
            List<?> annotations = Arrays.stream(type.getAnnotations())
                    .map(Annotation::annotationType)
                    .toList();
            assertTrue(
                    annotations.toString(), annotations.contains(plugin.host().loadClass(path)));
        }
    }

    @Test
    public void anIssueIsCreatedInJiraBesideTheRestLibraryOfTheHost() throws ReflectiveOperationException {
        IssueFromInside.prepare(jira);
        Class<?> type = plugin.bundle().loadClass(IssueFromInside.class.getName());
        Object snapshot = type.getConstructor().newInstance();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(plugin.host());
        try {
            Object outcome = UnaryOperator.class
                    .getMethod("apply", Object.class)
                    .invoke(snapshot, jira.url().toString());
            assertEquals("[Created[issueId=10001, key=OPS-1, refusals={}]]", outcome);
        } finally {
            thread.setContextClassLoader(before);
        }
        assertEquals(1, jira.received("POST issue").size());
        assertTrue(jira.received("POST issue").get(0).body().contains("\"summary\":\"Compare totals\""));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private List<String> failures(Map<String, ClassReader> classes) {
        List<String> failures = new ArrayList<>();
        classes.forEach((name, reader) -> {
            Set<String> types =
                    named(List.of(reader), type -> ANNOTATIONS.stream().noneMatch(type::startsWith));
            types.removeAll(EXCUSED.keySet());
            failures.addAll(failures(name, types));
        });
        return failures.stream().limit(5).toList();
    }

    private List<String> failures(String who, Set<String> types) {
        return types.stream()
                .filter(type -> !plugin.failureOf(type).isEmpty())
                .map(type -> who + " -> " + type + ": " + plugin.failureOf(type))
                .toList();
    }

    private static Set<String> named(Iterable<ClassReader> classes, Predicate<String> wanted) {
        List<ClassReader> readers = new ArrayList<>();
        classes.forEach(readers::add);
        return References.named(readers, wanted).stream()
                .map(reference -> reference.owner().replace('/', '.'))
                .collect(toCollection(TreeSet::new));
    }
}
