package dev.hindsight.wiki;

import java.util.Set;

/** A page with the least that its test needs. Every method gives a changed copy. */
public record PageBuilder(WikiPage build) {

    /** A page of the space OPS in its first version, published by alice, without a body. */
    public static PageBuilder page(long id) {
        return new PageBuilder(new WikiPage(id, "OPS", 1, "alice-key", "Postmortem " + id, "", Set.of(), false, false));
    }

    /** The page with a body, in its next version. */
    public PageBuilder published(String publisher, String body) {
        return new PageBuilder(new WikiPage(
                build.id(),
                build.spaceKey(),
                build.version() + 1,
                publisher,
                build.title(),
                body,
                build.labels(),
                build.restricted(),
                build.trashed()));
    }

    public PageBuilder body(String body) {
        return copy(build.spaceKey(), build.version(), build.title(), body);
    }

    public PageBuilder version(int version) {
        return copy(build.spaceKey(), version, build.title(), build.body());
    }

    public PageBuilder titled(String title) {
        return copy(build.spaceKey(), build.version(), title, build.body());
    }

    public PageBuilder inSpace(String spaceKey) {
        return copy(spaceKey, build.version(), build.title(), build.body());
    }

    public PageBuilder labeled(String... labels) {
        return copy(Set.of(labels), build.restricted(), build.trashed());
    }

    public PageBuilder restricted(boolean restricted) {
        return copy(build.labels(), restricted, build.trashed());
    }

    public PageBuilder trashed(boolean trashed) {
        return copy(build.labels(), build.restricted(), trashed);
    }

    private PageBuilder copy(String spaceKey, int version, String title, String body) {
        return new PageBuilder(new WikiPage(
                build.id(),
                spaceKey,
                version,
                build.publisher(),
                title,
                body,
                build.labels(),
                build.restricted(),
                build.trashed()));
    }

    private PageBuilder copy(Set<String> labels, boolean restricted, boolean trashed) {
        return new PageBuilder(new WikiPage(
                build.id(),
                build.spaceKey(),
                build.version(),
                build.publisher(),
                build.title(),
                build.body(),
                labels,
                restricted,
                trashed));
    }
}
