package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import com.atlassian.confluence.macro.EditorImagePlaceholder;
import com.atlassian.scheduler.JobRunner;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.status.adapter.StatusMacro;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.objectweb.asm.Type;
import org.w3c.dom.Element;

/** Keeps the descriptor true to what exists: classes, files, parameters of macros. */
public class DescriptorTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    private final Descriptor descriptor = Descriptor.read();

    @Test
    public void everyClassThatIsNamedExists() {
        List<String> named = new ArrayList<>(descriptor.classes());
        named.addAll(descriptor.values("*", "interface"));
        named.addAll(descriptor.texts("entity"));
        assertEquals(List.of(), missing(named));
    }

    @Test
    public void everyFileThatIsNamedExists() {
        List<String> absent = descriptor.elements("resource").stream()
                .map(DescriptorTest::file)
                .filter(file -> !Files.isRegularFile(RESOURCES.resolve(file)))
                .toList();
        assertEquals(List.of(), absent);
    }

    @Test
    public void everyJobRunsAComponentThatIsAJobRunner() {
        List<String> wrong = descriptor.values("job", "key").stream()
                .filter(key -> !isRunner(descriptor.components().getOrDefault(key, Object.class)))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    public void keysAreGivenOnce() {
        List<String> keys = new ArrayList<>();
        for (String module :
                List.of("component", "component-import", "xhtml-macro", "servlet", "web-item", "rest", "ao")) {
            keys.addAll(descriptor.values(module, "key"));
        }
        assertEquals(keys.size(), new HashSet<>(keys).size());
    }

    @Test
    public void parametersOfTheFindingMacroAreTheFieldsOfAFindingAndItsKey() {
        Set<String> fields = new TreeSet<>(Set.of("id"));
        Arrays.stream(FindingField.values()).map(FindingField::parameter).forEach(fields::add);
        assertEquals(fields, new TreeSet<>(Macros.parameters(Macros.named(FindingBlock.MACRO))));
    }

    @Test
    public void valuesOfTheFindingMacroAreTheConstantsOfItsFields() {
        Element macro = Macros.named(FindingBlock.MACRO);
        assertEquals(Macros.values(Impact.values()), Macros.choices(macro, "impact"));
        assertEquals(Macros.values(Kind.values()), Macros.choices(macro, "kind"));
        assertEquals(List.of("yes", "no", "later"), Macros.choices(macro, "track"));
    }

    @Test
    public void aFindingBeginsWithWhatEveryFindingNeedsAndEndsWithItsKey() {
        List<String> parameters = Macros.parameters(Macros.named(FindingBlock.MACRO));
        assertEquals(List.of("title", "owner", "due", "impact"), parameters.subList(0, 4));
        assertEquals("id", parameters.get(parameters.size() - 1));
    }

    /** Confluence asks for an address below its own, which a resource of the plugin as a whole has. */
    @Test
    public void imagesOfMacrosAreResourcesOfThePlugin() {
        Set<String> images = new TreeSet<>(descriptor.values("xhtml-macro", "icon"));
        images.addAll(StringConstants.of(Type.getInternalName(StatusMacro.class)).stream()
                .filter(text -> text.endsWith(".png"))
                .toList());
        Set<String> resources = descriptor.values("resource", "name").stream()
                .filter(name -> name.startsWith("images/"))
                .map(name -> "/download/resources/" + descriptor.key() + "/" + name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(resources, images);
        assertEquals(3, images.size());
    }

    /** An image would take the way to a macro's body out of the editor. */
    @Test
    public void anImageStandsForTheMacroWithoutABodyOnly() {
        List<String> shown = descriptor.values("xhtml-macro", "class").stream()
                .filter(type -> EditorImagePlaceholder.class.isAssignableFrom(Types.load(type)))
                .toList();
        assertEquals(List.of(StatusMacro.class.getName()), shown);
    }

    @Test
    public void theMenuLeadsToTheServletsAndTheSettingsAreTheFirst() {
        List<String> addresses = descriptor.texts("url-pattern").stream()
                .map(pattern -> "/plugins/servlet" + pattern)
                .toList();
        List<String> nowhere = descriptor.texts("link").stream()
                .map(link -> link.replaceAll("\\?.*", ""))
                .filter(link -> !addresses.contains(link))
                .toList();
        assertEquals(List.of(), nowhere);
        List<String> configured = descriptor.elements("param").stream()
                .filter(param -> param.getAttribute("name").equals("configure.url"))
                .map(Element::getTextContent)
                .toList();
        assertEquals(addresses.subList(0, 1), configured);
    }

    private static boolean isRunner(Class<?> type) {
        return JobRunner.class.isAssignableFrom(type);
    }

    private static String file(Element resource) {
        String location = resource.getAttribute("location");
        return resource.getAttribute("type").equals("i18n") ? location + ".properties" : location;
    }

    private static List<String> missing(Collection<String> names) {
        return names.stream().filter(name -> !Types.exists(name)).toList();
    }
}
