package dev.hindsight.host.confluence.rendering;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import dev.hindsight.host.confluence.services.PlatformPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rendering of one page's text, and what its macros are told about it. An included page has a rendering of its own. Used by one
 * thread.
 */
public final class Rendering implements ConversionContext {

    /** A heading that was met, for the table of contents. */
    record Heading(int level, String id, String html) {}

    private static final int DEEPEST = 6;

    private final PlatformPage entity;
    private final OutputType output;
    private final Set<Long> including;
    private final Map<String, Object> properties = new HashMap<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, String> excerpts = new HashMap<>();

    public Rendering(PlatformPage entity, OutputType output) {
        this(entity, output, Set.of());
    }

    private Rendering(PlatformPage entity, OutputType output, Set<Long> including) {
        this.entity = entity;
        this.output = output;
        this.including = new HashSet<>(including);
        this.including.add(entity.getLatestVersionId());
    }

    /** For a page inside this one. */
    Rendering of(PlatformPage included) {
        return new Rendering(included, output, including);
    }

    /** Whether including that page would never end. */
    boolean cannotInclude(long page) {
        return including.contains(page) || including.size() > DEEPEST;
    }

    PlatformPage page() {
        return entity;
    }

    List<Heading> headings() {
        return headings;
    }

    /** Rendered excerpts by name; the unnamed one has the empty name. */
    Map<String, String> excerpts() {
        return excerpts;
    }

    /** Null takes the property away. */
    @Nullable
    Object setProperty(String name, @Nullable Object value) {
        return value == null ? properties.remove(name) : properties.put(name, value);
    }

    @Override
    public ContentEntityObject getEntity() {
        return entity;
    }

    @Override
    public String getOutputType() {
        return output.word();
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return properties.get(name);
    }
}
