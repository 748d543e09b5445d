package dev.hindsight.host.confluence.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The servlets below one common address; the longest match wins. */
public final class Mounts {

    private final List<Mount> mounts = new CopyOnWriteArrayList<>();

    public void add(Mount mount) {
        mounts.add(mount);
    }

    void remove(Mount mount) {
        mounts.remove(mount);
        mount.destroy();
    }

    Optional<Mount> at(String path) {
        return mounts.stream()
                .filter(mount -> mount.matches(path))
                .max(Comparator.comparing(mount -> mount.prefix().length()));
    }
}
