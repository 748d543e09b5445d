package dev.hindsight.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.HttpMethod;
import org.w3c.dom.Element;

/** By what the plugin is reached and what it shows: addresses, macros and templates, as descriptor, classes and folders have them. */
public final class Surface {

    private Surface() {}

    /** Every address that we answer at, each with its method before it, and {@code {}} for its parameters. */
    public static Set<String> addresses() {
        return Stream.concat(servlets(), resources()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of our macros. */
    public static Set<String> macros() {
        return new TreeSet<>(Descriptor.read().values("xhtml-macro", "name"));
    }

    /** The parameters of a macro that an author can write, hidden ones too. */
    public static Set<String> parameters(String macro) {
        return Descriptor.read().elements("xhtml-macro").stream()
                .filter(element -> element.getAttribute("name").equals(macro))
                .flatMap(element -> Descriptor.below(element, "parameter").stream())
                .map(parameter -> parameter.getAttribute("name"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The templates, by their paths among the resources. */
    public static Set<String> templates() {
        Path folder = Path.of("src", "main", "resources");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".vm"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> servlets() {
        return Descriptor.read().elements("servlet").stream()
                .flatMap(servlet -> Descriptor.below(servlet, "url-pattern").stream())
                .map(pattern -> "/plugins/servlet" + pattern.getTextContent().strip())
                .flatMap(address -> Stream.of("GET " + address, "POST " + address));
    }

    private static Stream<String> resources() {
        return Descriptor.read().elements("rest").stream().flatMap(Surface::resources);
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
