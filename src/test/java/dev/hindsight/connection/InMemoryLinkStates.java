package dev.hindsight.connection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is remembered of links, in memory, for tests of those who use it. */
public final class InMemoryLinkStates implements LinkStates {

    private final Map<String, LinkState> links = new LinkedHashMap<>();

    @Override
    public synchronized List<LinkState> all() {
        return List.copyOf(links.values());
    }

    @Override
    public synchronized Optional<LinkState> find(String linkId) {
        return Optional.ofNullable(links.get(linkId));
    }

    @Override
    public synchronized LinkState change(String linkId, UnaryOperator<LinkState> change) {
        LinkState changed = change.apply(find(linkId).orElseGet(() -> LinkState.unknown(linkId)));
        links.put(linkId, changed);
        return changed;
    }

    @Override
    public synchronized void remove(String linkId) {
        links.remove(linkId);
    }

    /** Keeps the present state; what is returned brings it back. */
    public synchronized Runnable saved() {
        Map<String, LinkState> kept = new LinkedHashMap<>(links);
        return () -> {
            links.clear();
            links.putAll(kept);
        };
    }
}
