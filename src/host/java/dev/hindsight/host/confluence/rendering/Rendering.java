package dev.hindsight.host.confluence.rendering;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of one text, and what its macros are told about it. An included page has a rendering of its own.
 */
public final class Rendering implements ConversionContext {

    /** A heading that was met, for the table of contents. */
    record Heading(int level, String id, String html) {}

    private static final int DEEPEST = 6;

    private final Subject subject;
    private final OutputType output;
    private final Set<Long> including;
    private final Map<String, Object> properties = new HashMap<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, String> excerpts = new HashMap<>();

    public Rendering(Subject subject, OutputType output) {
        this(subject, output, Set.of());
    }

    private Rendering(Subject subject, OutputType output, Set<Long> including) {
        this.subject = subject;
        this.output = output;
        this.including = new HashSet<>(including);
        this.including.add(subject.id());
    }

    /** For a page inside this one. */
    Rendering of(Subject included) {
        return new Rendering(included, output, including);
    }

    /** Whether including that page would never end. */
    boolean cannotInclude(long page) {
        return including.contains(page) || including.size() > DEEPEST;
    }

    Subject subject() {
        return subject;
    }

    List<Heading> headings() {
        return headings;
    }

    /** Rendered excerpts by name; the unnamed one has the empty name. */
    Map<String, String> excerpts() {
        return excerpts;
    }

    @Override
    public @Nullable ContentEntityObject getEntity() {
        return subject.entity();
    }

    @Override
    public String getOutputType() {
        return output.word();
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return properties.get(name);
    }

    /** Null takes the property away. */
    @Override
    public void setProperty(String name, @Nullable Object value) {
        if (value == null) {
            properties.remove(name);
        } else {
            properties.put(name, value);
        }
    }
}
