package dev.hindsight.host.confluence.blueprint;

import dev.hindsight.host.server.Html;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Renders Soy templates by a release of Closure Templates of the time that Confluence's comes from. Confluence makes scripts
 * of them, which a browser runs; here they are rendered on the server, and the function {@code getText} is a text in its
 * place. The library needs a Guava that clashes with the one that all else here needs, so it has a class loader of its own.
 */
public final class SoyTemplates {

    private static final Path LIBRARY = Path.of("target", "closure-templates");
    private static final Pattern TEXT = Pattern.compile("\\{getText\\('([\\w.-]+)'\\)}");

    private final TemplateFilling.Texts texts;

    public SoyTemplates(TemplateFilling.Texts texts) {
        this.texts = texts;
    }

    /** A template without parameters, as HTML. */
    public String html(List<String> files, String template) {
        try (URLClassLoader library = library()) {
            Object builder = library.loadClass("com.google.template.soy.SoyFileSet$Builder")
                    .getConstructor()
                    .newInstance();
            for (int number = 0; number < files.size(); number++) {
                builder.getClass()
                        .getMethod("add", CharSequence.class, String.class)
                        .invoke(builder, translated(files.get(number)), number + ".soy");
            }
            Object compiled = called(called(builder, "build"), "compileToTofu");
            Class<?> tofu = library.loadClass("com.google.template.soy.tofu.SoyTofu");
            Object renderer = tofu.getMethod("newRenderer", String.class).invoke(compiled, template);
            Class<?> rendering = library.loadClass("com.google.template.soy.tofu.SoyTofu$Renderer");
            return String.valueOf(rendering.getMethod("render").invoke(renderer));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The template " + template + " could not be rendered", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String translated(String soy) {
        return TEXT.matcher(soy)
                .replaceAll(call ->
                        Matcher.quoteReplacement("{literal}" + Html.escape(texts.text(call.group(1))) + "{/literal}"));
    }

    private static Object called(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static URLClassLoader library() throws IOException {
        if (!Files.isDirectory(LIBRARY)) {
            throw new IllegalStateException("Closure Templates are not in " + LIBRARY + "; run mvn test-compile");
        }
        try (Stream<Path> jars = Files.list(LIBRARY)) {
            URL[] addresses = jars.map(SoyTemplates::address).toArray(URL[]::new);
            return new URLClassLoader(addresses, ClassLoader.getPlatformClassLoader());
        }
    }

    private static URL address(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
