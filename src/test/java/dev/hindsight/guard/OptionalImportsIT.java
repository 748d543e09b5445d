package dev.hindsight.guard;

import static java.util.Map.entry;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.hindsight.frame.MacroIdFromInside;
import dev.hindsight.wiki.adapter.MailFromInside;
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
    private static final String LICENSE = "com.atlassian.confluence.security.access";
    private static final String MACRO = "com.atlassian.confluence.xhtml.api";
    private static final String MACRO_ID = "com.atlassian.confluence.content.render.xhtml.storage.macro";
    private static final String MAIL = "com.atlassian.mail";
    private static final String MAIL_PARTS = "javax.mail.internet";
    private static final String MAIL_SERVER = "com.atlassian.mail.server";
    private static final String MAIL_TYPES = "javax.mail";
    private static final String SEARCH = "com.atlassian.confluence.search.v2.query";

    private static final String DEFAULT_SERVER = "dev.hindsight.wiki.adapter.DefaultMailServer";
    private static final String PARTS = "dev.hindsight.wiki.adapter.MailParts";

    /** The classes of ours that are of no use without the package; all others load and work. */
    static final Map<String, Set<String>> LOST = Map.ofEntries(
            entry(BLUEPRINT, Set.of("dev.hindsight.blueprint.adapter.PostmortemContext")),
            entry(IMAGE, Set.of()),
            entry(INDEX, Set.of("dev.hindsight.finding.adapter.FindingWords")),
            entry(LICENSE, Set.of()),
            entry(MACRO, Set.of()),
            entry(MACRO_ID, Set.of()),
            entry(MAIL, Set.of(DEFAULT_SERVER, PARTS)),
            entry(MAIL_PARTS, Set.of(PARTS)),
            entry(MAIL_SERVER, Set.of()),
            entry(MAIL_TYPES, Set.of(PARTS)),
            entry(SEARCH, Set.of()));

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
        plugin = new InstalledBundle(product, Set.of(product.name(lacking)));
    }

    @After
    public void stop() throws Exception {
        plugin.close();
    }

    @Test
    public void startsAndLosesOnlyWhatTheExtraIsMadeOf() {
        assertTrue(plugin.isActive());
        assertFalse(plugin.wiredPackages().contains(product.name(lacking)));
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
        Supplier<?> macroId = inside(MacroIdFromInside.class);
        boolean isMissing = Set.of(MACRO, MACRO_ID).contains(lacking);
        try {
            assertEquals("", macroId.get());
            assertTrue(lacking, isMissing);
        } catch (IllegalStateException asked) {
            assertEquals("declared, not implemented", asked.getMessage());
            assertFalse(lacking, isMissing);
        }
    }

    /** Without the types of its parts a mail is HTML alone; without those of mail there is nothing to send it with. */
    @Test
    public void aMailIsSentWithWhatThereIs() throws ReflectiveOperationException {
        String expected = switch (lacking) {
            case MAIL, MAIL_SERVER -> "false DEFERRED";
            case MAIL_PARTS, MAIL_TYPES -> "true SENT <p>Due</p>";
            default -> "true SENT";
        };
        assertEquals(lacking, expected, inside(MailFromInside.class).get());
    }

    private Supplier<?> inside(Class<?> type) throws ReflectiveOperationException {
        return (Supplier<?>)
                plugin.bundle().loadClass(type.getName()).getConstructor().newInstance();
    }
}
