package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** Runs parts of the plugin from its jar with nothing in sight but what the jar holds and imports. */
public class BundleLoaderIT {

    private static final String PAGE =
            "<p>&nbsp;</p><ac:structured-macro ac:name=\"postmortem-finding\" ac:macro-id=\"1\">"
                    + "<ac:parameter ac:name=\"title\">Check &auml; sums</ac:parameter>"
                    + "<ac:rich-text-body><p><![CDATA[a]]></p></ac:rich-text-body></ac:structured-macro>";

    private PluginJar jar;
    private ClassLoader bundle;

    @Before
    public void open() {
        jar = PluginJar.read();
        bundle = new BundleLoader(jar);
    }

    @Test
    public void everyClassOfOursLinks() {
        List<String> broken = new ArrayList<>();
        int members = 0;
        for (String name : jar.entriesThat(entry -> entry.endsWith(".class"))) {
            String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
            try {
                Class<?> loaded = Class.forName(type, false, bundle);
                members += loaded.getDeclaredMethods().length
                        + loaded.getDeclaredConstructors().length
                        + loaded.getDeclaredFields().length;
            } catch (ClassNotFoundException | LinkageError e) {
                broken.add(type + ": " + e);
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(members > 0);
    }

    @Test
    public void thePageReaderParsesAPage() throws ReflectiveOperationException {
        Class<?> type = bundle.loadClass("dev.hindsight.finding.MacroBlockReader");
        Object reader = type.getConstructor(Set.class).newInstance(Set.of("postmortem-finding"));
        List<?> blocks = (List<?>) type.getMethod("read", String.class).invoke(reader, PAGE);
        assertEquals(1, blocks.size());
        assertEquals(true, blocks.get(0).toString().contains("Check \u00e4 sums"));
    }

    @Test
    public void thePageReaderRefusesBrokenMarkupInItsOwnWords() throws ReflectiveOperationException {
        Class<?> type = bundle.loadClass("dev.hindsight.finding.MacroBlockReader");
        Object reader = type.getConstructor(Set.class).newInstance(Set.of("postmortem-finding"));
        try {
            type.getMethod("read", String.class).invoke(reader, PAGE + "<p>");
            throw new AssertionError("Broken markup was accepted");
        } catch (InvocationTargetException e) {
            assertEquals(
                    "dev.hindsight.finding.BrokenMarkupException",
                    e.getTargetException().getClass().getName());
        }
    }

    @Test
    public void thePrivateCopyOfTheRestApiBuildsAddresses() throws ReflectiveOperationException {
        Class<?> type = bundle.loadClass("dev.hindsight.embedded.rs.core.UriBuilder");
        Object builder = type.getMethod("fromUri", URI.class).invoke(null, URI.create("http://localhost/jira"));
        Object longer = type.getMethod("path", String.class).invoke(builder, "rest");
        Object address = type.getMethod("build", Object[].class).invoke(longer, (Object) new Object[0]);
        assertEquals(URI.create("http://localhost/jira/rest"), address);
    }
}
