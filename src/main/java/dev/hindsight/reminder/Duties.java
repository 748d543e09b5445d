package dev.hindsight.reminder;

import dev.hindsight.item.ActionItem;
import dev.hindsight.review.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a person may have to be reminded of, as long as nobody knows what of it that person may see. */
final class Duties {

    private final String person;
    private final List<Own> items = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<ActionItem> decisions = new ArrayList<>();
    private final List<ReviewToHold> reviews = new ArrayList<>();
    private final Map<Long, Instant> pages = new TreeMap<>();

    /** @param person user key */
    Duties(String person) {
        this.person = person;
    }

    /**
     * An item that has to be done.
     *
     * @param stages when the person is reminded of it, see {@link Occasions}
     */
    record Own(ActionItem item, List<Integer> stages) {}

    /** An item that is done, and of which somebody should say on a day whether it worked. */
    record Check(ActionItem item, LocalDate on) {}

    /** A review of a page that was not held. */
    record ReviewToHold(long pageId, Review review) {}

    String person() {
        return person;
    }

    List<Own> items() {
        return items;
    }

    List<Check> checks() {
        return checks;
    }

    /** Findings on which it was decided not to act, and of which the page says when that is looked at again. */
    List<ActionItem> decisions() {
        return decisions;
    }

    List<ReviewToHold> reviews() {
        return reviews;
    }

    /**
     * A page that the person wrote or is responsible for.
     *
     * @param created when it was created; empty when that is not known
     */
    void addPage(long pageId, Optional<Instant> created) {
        pages.put(pageId, created.orElse(Instant.MIN));
    }

    /** The ids of those of these pages that there were before an instant. */
    Set<Long> pagesBefore(Instant instant) {
        Set<Long> before = new TreeSet<>();
        pages.forEach((pageId, created) -> {
            if (created.isBefore(instant)) {
                before.add(pageId);
            }
        });
        return before;
    }
}
