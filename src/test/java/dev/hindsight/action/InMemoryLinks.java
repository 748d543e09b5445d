package dev.hindsight.action;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is remembered of links, in memory, for tests of those who use it. Threads may share it. */
public final class InMemoryLinks implements Links {

    private final Map<String, Link> links = new LinkedHashMap<>();

    @Override
    public synchronized List<Link> all() {
        return List.copyOf(links.values());
    }

    @Override
    public synchronized Optional<Link> find(String linkId) {
        return Optional.ofNullable(links.get(linkId));
    }

    @Override
    public synchronized Link change(String linkId, UnaryOperator<Link> change) {
        Link changed = change.apply(find(linkId).orElseGet(() -> Link.unknown(linkId)));
        links.put(linkId, changed);
        return changed;
    }
}
