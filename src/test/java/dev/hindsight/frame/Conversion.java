package dev.hindsight.frame;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rendering of one content for one output, as Confluence tells macros of it. */
public final class Conversion implements ConversionContext {

    private final @Nullable ContentEntityObject entity;
    private final String output;
    private final Map<String, Object> properties = new HashMap<>();

    public Conversion(@Nullable ContentEntityObject entity, String output) {
        this.entity = entity;
        this.output = output;
    }

    /** A version of a page in the space OPS: its current one where the two ids are the same. */
    public static Page page(long id, long latestId, int version, boolean current) {
        Page page = mock(Page.class, withSettings().stubOnly());
        when(page.getId()).thenReturn(id);
        when(page.getLatestVersionId()).thenReturn(latestId);
        when(page.isLatestVersion()).thenReturn(id == latestId);
        when(page.isCurrent()).thenReturn(current);
        when(page.getSpaceKey()).thenReturn("OPS");
        when(page.getVersion()).thenReturn(version);
        return page;
    }

    @Override
    public @Nullable ContentEntityObject getEntity() {
        return entity;
    }

    @Override
    public String getOutputType() {
        return output;
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        properties.put(name, value);
    }
}
