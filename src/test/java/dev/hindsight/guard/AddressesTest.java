package dev.hindsight.guard;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import org.junit.Test;
import org.w3c.dom.Element;

/** Every address that we answer at, with every method, is in the matrix of docs/security.md, which tests go through. */
public class AddressesTest {

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ [^`?]+)[^`]*` \\|.*");

    @Test
    public void theMatrixHasEveryAddressAndNoOther() throws IOException {
        Set<String> answered = Stream.concat(servlets(), resources()).collect(Collectors.toCollection(TreeSet::new));

        Set<String> inMatrix = Files.readAllLines(Path.of("docs", "security.md")).stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .map(row -> row.group(1).replaceAll("\\{[^}]*\\}", "{}"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(answered, inMatrix);
    }

    private static Stream<String> servlets() {
        return Descriptor.read().elements("servlet").stream()
                .flatMap(servlet -> Descriptor.below(servlet, "url-pattern").stream())
                .map(pattern -> "/plugins/servlet" + pattern.getTextContent().strip())
                .flatMap(address -> Stream.of("GET " + address, "POST " + address));
    }

    private static Stream<String> resources() {
        return Descriptor.read().elements("rest").stream().flatMap(AddressesTest::resources);
    }

    private static Stream<String> resources(Element rest) {
        String base = "/rest" + rest.getAttribute("path") + "/" + rest.getAttribute("version");
        Set<String> packages = Descriptor.below(rest, "package").stream()
                .map(element -> element.getTextContent().strip())
                .collect(Collectors.toSet());
        return ClassFiles.ofThePlugin().keySet().stream()
                .map(Types::load)
                .filter(type -> packages.contains(type.getPackageName()))
                .filter(type -> type.isAnnotationPresent(javax.ws.rs.Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .flatMap(method -> httpMethod(method)
                                .map(name -> name + " "
                                        + (base
                                                        + path(type.getAnnotation(javax.ws.rs.Path.class))
                                                        + path(method.getAnnotation(javax.ws.rs.Path.class)))
                                                .replaceAll("\\{[^}]*\\}+", "{}"))));
    }

    private static Stream<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(javax.ws.rs.@org.jspecify.annotations.Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
