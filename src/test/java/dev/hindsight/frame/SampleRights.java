package dev.hindsight.frame;

import dev.hindsight.wiki.Access;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the reader may do, which is almost everything. */
public final class SampleRights implements Access {

    public final Set<Long> unviewable = new HashSet<>();
    public final Set<String> unviewableSpaces = new HashSet<>();
    public boolean mayEdit;

    @Override
    public Optional<String> findSpace(String asWritten) {
        return Optional.of(asWritten);
    }

    @Override
    public boolean mayView(long pageId) {
        return !unviewable.contains(pageId);
    }

    @Override
    public boolean mayEdit(long pageId) {
        return mayEdit;
    }

    @Override
    public boolean mayViewSpace(String spaceKey) {
        return !unviewableSpaces.contains(spaceKey);
    }

    @Override
    public boolean mayAdminister() {
        return true;
    }

    @Override
    public boolean mayAdminister(String spaceKey) {
        return true;
    }
}
