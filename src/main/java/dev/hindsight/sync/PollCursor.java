package dev.hindsight.sync;

import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.LinkStates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Until when the changes of issues have been read, for each link. Threads may share it. */
public final class PollCursor {

    /** Added to the window of a poll: the index may lag, and the search knows minutes only. */
    private static final Duration OVERLAP = Duration.ofMinutes(3);

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final LinkStates links;
    private final Clock clock;

    public PollCursor(LinkStates links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** A poll that begins now: of which link, when it began, and how far back it has to look. */
    record Poll(String linkId, Instant begun, Duration window) {}

    /** The next poll of a link. */
    Poll next(String linkId) {
        Instant now = clock.instant();
        Duration window = links.find(linkId)
                .flatMap(LinkState::polledTo)
                .map(last -> Duration.between(last, now).plus(OVERLAP))
                .filter(since -> since.compareTo(LONGEST_WINDOW) < 0)
                .orElse(LONGEST_WINDOW);
        return new Poll(linkId, now, window);
    }

    /** Notes that a poll has read all that it had to. */
    void done(Poll poll) {
        links.change(poll.linkId(), link -> link.polledTo(poll.begun()));
    }

    /** The ids of all links of which something is remembered. */
    List<String> links() {
        return links.all().stream().map(LinkState::linkId).toList();
    }
}
