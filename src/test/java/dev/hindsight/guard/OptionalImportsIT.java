package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.MacroIdFromInside;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Both jars in a Confluence that lacks a package which only an extra needs: they start all the same, and what is lost is that
 * extra. One after the other for every import that is optional.
 */
@RunWith(Parameterized.class)
public class OptionalImportsIT {

    private static final String BLUEPRINT = "com.atlassian.confluence.plugins.createcontent.api.contextproviders";
    private static final String IMAGE = "com.atlassian.confluence.content.render.image";
    private static final String INDEX = "com.atlassian.confluence.plugins.index.api";
    private static final String MACRO = "com.atlassian.confluence.xhtml.api";
    private static final String MACRO_ID = "com.atlassian.confluence.content.render.xhtml.storage.macro";
    private static final String SEARCH = "com.atlassian.confluence.search.v2.query";

    /** The classes of ours that are of no use without the package; all others load and work. */
    static final Map<String, Set<String>> LOST = Map.of(
            BLUEPRINT,
            Set.of("dev.hindsight.blueprint.adapter.PostmortemContext"),
            IMAGE,
            Set.of(),
            INDEX,
            Set.of("dev.hindsight.finding.adapter.FindingWords"),
            MACRO,
            Set.of(),
            MACRO_ID,
            Set.of(),
            SEARCH,
            Set.of());

    private final ProductLine product;
    private final String lacking;
    private InstalledBundle plugin;

    public OptionalImportsIT(ProductLine product, String lacking) {
        this.product = product;
        this.lacking = lacking;
    }

    @Parameters(name = "{0} without {1}")
    public static List<Object[]> products() {
        List<Object[]> all = new ArrayList<>();
        for (ProductLine product : ProductLine.values()) {
            for (String optional : new TreeSet<>(LOST.keySet())) {
                all.add(new Object[] {product, optional});
            }
        }
        return all;
    }

    @Before
    public void install() throws Exception {
        plugin = new InstalledBundle(product, Set.of(lacking));
    }

    @After
    public void stop() throws Exception {
        plugin.close();
    }

    @Test
    public void startsAndLosesOnlyWhatTheExtraIsMadeOf() {
        assertTrue(plugin.isActive());
        assertFalse(plugin.wiredPackages().contains(lacking));
        Set<String> lost = new TreeSet<>();
        ClassFiles.inside(product.jar()).keySet().stream()
                .map(name -> name.replace('/', '.'))
                .filter(type -> !plugin.failureOf(type).isEmpty())
                .forEach(lost::add);
        assertEquals(LOST.get(lacking), lost);
    }

    /** Without it findings are found by what they say. */
    @Test
    public void aMacroHasNoIdWhereItsTypesAreMissing() throws ReflectiveOperationException {
        Supplier<?> inside = (Supplier<?>) plugin.bundle()
                .loadClass(MacroIdFromInside.class.getName())
                .getConstructor()
                .newInstance();
        try {
            assertEquals("", inside.get());
            assertTrue(lacking, Set.of(MACRO, MACRO_ID).contains(lacking));
        } catch (IllegalStateException asked) {
            assertEquals("declared, not implemented", asked.getMessage());
            assertTrue(lacking, Set.of(BLUEPRINT, IMAGE, INDEX, SEARCH).contains(lacking));
        }
    }
}
