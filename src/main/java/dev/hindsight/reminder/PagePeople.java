package dev.hindsight.reminder;

import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.TrackedPages;
import dev.hindsight.wiki.Addressee;
import dev.hindsight.wiki.PageCreation;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is responsible for which page, as far as these people can be written to. Made for one run: everybody is looked up once. */
final class PagePeople {

    private static final int BATCH = 500;

    private final TrackedPages tracked;
    private final Pages pages;
    private final Users users;
    private final Map<Long, PageCreation> creations;
    private final Map<String, Optional<String>> reachable = new HashMap<>();

    /** @param creations how pages began, as far as it was looked up in earlier runs: it does not change */
    PagePeople(TrackedPages tracked, Pages pages, Users users, Map<Long, PageCreation> creations) {
        this.tracked = tracked;
        this.pages = pages;
        this.users = users;
        this.creations = creations;
    }

    /**
     * A current page.
     *
     * @param created when it was created; empty when that is not known
     * @param facilitator user key of who calls its reviews, or created it where nobody was named; empty when nobody can be written to
     * @param all user keys of all who published, created or facilitate it, in order
     */
    record Responsible(TrackedPage page, Optional<Instant> created, Optional<String> facilitator, Set<String> all) {}

    /** All current pages, by id. */
    Map<Long, Responsible> byPage() {
        Map<Long, Responsible> all = new LinkedHashMap<>();
        List<TrackedPage> batch = new ArrayList<>(tracked.after(0, BATCH));
        while (!batch.isEmpty()) {
            batch.stream()
                    .filter(page -> page.status() == TrackedPage.PageStatus.CURRENT)
                    .forEach(page -> all.put(page.pageId(), of(page)));
            batch = batch.size() < BATCH
                    ? List.of()
                    : tracked.after(batch.get(batch.size() - 1).pageId(), BATCH);
        }
        return all;
    }

    private Responsible of(TrackedPage page) {
        PageCreation creation = creation(page.pageId());
        Optional<String> creator = reachable(creation.creator());
        Optional<String> facilitator = page.facilitator().isEmpty() ? creator : reachable(page.facilitator());
        Set<String> all = Stream.of(facilitator, creator, reachable(page.publisher()))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Responsible(page, creation.at(), facilitator, all);
    }

    private PageCreation creation(long pageId) {
        PageCreation known = creations.get(pageId);
        if (known != null) {
            return known;
        }
        PageCreation found = pages.creation(pageId);
        if (found.at().isPresent()) {
            creations.put(pageId, found);
        }
        return found;
    }

    /** The user key of a person, known by key or name, who can be written to; empty for everybody else. */
    Optional<String> reachable(String keyOrUserName) {
        return Objects.requireNonNull(reachable.computeIfAbsent(
                keyOrUserName,
                asked -> Optional.of(asked)
                        .filter(name -> !name.isEmpty())
                        .flatMap(users::find)
                        .filter(this::isReachable)
                        .map(User::key)));
    }

    private boolean isReachable(User user) {
        Addressee addressee = users.addressee(user);
        return user.active() && !addressee.address().isBlank() && addressee.license() != Addressee.License.UNLICENSED;
    }
}
