package dev.hindsight.frame;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mockito.MockMakers;

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
        return new Version(id, latestId, version, current);
    }

    /** A stub of one of the host's interfaces; other than Mockito's usual ones it makes no other class of the JVM slower. */
    static <T> T stub(Class<T> type) {
        return mock(type, withSettings().stubOnly().mockMaker(MockMakers.PROXY));
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

    private static final class Version extends Page {

        private final long id;
        private final long latestId;
        private final int version;
        private final boolean current;

        Version(long id, long latestId, int version, boolean current) {
            this.id = id;
            this.latestId = latestId;
            this.version = version;
            this.current = current;
        }

        @Override
        public long getId() {
            return id;
        }

        @Override
        public long getLatestVersionId() {
            return latestId;
        }

        @Override
        public boolean isLatestVersion() {
            return id == latestId;
        }

        @Override
        public boolean isCurrent() {
            return current;
        }

        @Override
        public String getSpaceKey() {
            return "OPS";
        }

        @Override
        public int getVersion() {
            return version;
        }
    }

    /** A Jira behind one link, of which nothing else is known. */
    static Jira linkedJira() {
        Jira jira = stub(Jira.class);
        when(jira.links())
                .thenReturn(List.of(
                        new JiraLink("link-1", "Jira", "https://jira.example.org", "https://jira.example.org")));
        return jira;
    }
}
