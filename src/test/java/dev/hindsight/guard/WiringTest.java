package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import com.atlassian.scheduler.JobRunner;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.ws.rs.Path;
import org.junit.Test;
import org.springframework.beans.factory.InitializingBean;

/**
 * Wires the descriptor on paper: each constructor parameter of a component or module has exactly one bean of its type,
 * and each bean has somebody who wants it. What is wrong here is found in Confluence only when the plugin starts.
 */
public class WiringTest {

    private final Descriptor descriptor = Descriptor.read();
    private final Map<String, Class<?>> beans = descriptor.beans();

    @Test
    public void componentsAndModulesHaveOnePublicConstructor() {
        List<String> others = made().filter(type -> type.getConstructors().length != 1)
                .map(Class::getName)
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    public void eachConstructorParameterHasExactlyOneBeanOfItsType() {
        List<String> wrong = new ArrayList<>();
        made().forEach(type -> parameters(type).forEach(parameter -> {
            List<String> candidates = candidates(parameter);
            if (candidates.size() != 1) {
                wrong.add(type.getName() + " wants " + parameter.getName() + " and finds " + candidates);
            }
        }));
        assertEquals(List.of(), wrong);
    }

    @Test
    public void everyImportedServiceIsWanted() {
        assertEquals(Set.of(), unwanted(descriptor.imports()));
    }

    @Test
    public void everyComponentIsWantedOrStartsByItself() {
        Set<String> unwanted = unwanted(descriptor.components());
        unwanted.removeIf(key -> startsByItself(beans.getOrDefault(key, Object.class)));
        assertEquals(Set.of(), unwanted);
    }

    @Test
    public void everyResourceIsAComponentAndItsPackageHoldsNothingButResourcesAndWhatTheyNeed() {
        Set<String> inPackage = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        descriptor
                .texts("package")
                .forEach(name -> ClassFiles.ofThePlugin().keySet().stream()
                        .filter(file -> file.startsWith(name.replace('.', '/') + "/") && !file.endsWith("package-info"))
                        .forEach(inPackage::add));
        inPackage.stream().map(Types::load).filter(WiringTest::isResource).forEach(type -> {
            expected.addAll(ClassUse.reachedFrom(type.getName().replace('.', '/'), inPackage));
            assertEquals(type.getName(), true, beans.containsValue(type));
        });
        assertEquals(expected, inPackage);
    }

    private Stream<Class<?>> made() {
        return Stream.concat(
                descriptor.components().values().stream(),
                Stream.of("xhtml-macro", "servlet", "content-template", "context-provider")
                        .flatMap(module -> descriptor.values(module, "class").stream())
                        .map(Types::load));
    }

    private static Stream<Class<?>> parameters(Class<?> type) {
        return Arrays.stream(type.getConstructors())
                .map(Constructor::getParameterTypes)
                .flatMap(Arrays::stream);
    }

    private List<String> candidates(Class<?> parameter) {
        return beans.entrySet().stream()
                .filter(bean -> parameter.isAssignableFrom(bean.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Set<String> unwanted(Map<String, Class<?>> some) {
        Set<String> unwanted = new TreeSet<>(some.keySet());
        made().flatMap(WiringTest::parameters).map(this::candidates).forEach(unwanted::removeAll);
        return unwanted;
    }

    private static boolean startsByItself(Class<?> type) {
        return isResource(type)
                || JobRunner.class.isAssignableFrom(type)
                || InitializingBean.class.isAssignableFrom(type);
    }

    private static boolean isResource(Class<?> type) {
        return type.isAnnotationPresent(Path.class);
    }
}
