package dev.hindsight.render;

import dev.hindsight.action.Link;
import java.time.Instant;
import java.util.Optional;

/** What the health page says of links. For one thread. */
final class HealthLinks {

    private final Wording wording;
    private final Disclosure disclosure;

    HealthLinks(Wording wording, Disclosure disclosure) {
        this.wording = wording;
        this.disclosure = disclosure;
    }

    Values of(Link link) {
        return new Values()
                .with("id", link.linkId())
                .with("name", link.name().isEmpty() ? link.linkId() : link.name())
                .with("isPaused", Boolean.toString(link.pausedUntil().isPresent()))
                .with("contact", moment(link.lastOk(), "health.never"))
                .with("paused", moment(link.pausedUntil(), "health.not-paused"))
                .with("polled", moment(link.polledTo(), "health.never"))
                .with(
                        "reader",
                        link.readsAs()
                                .map(key -> wording.person(disclosure, key))
                                .orElseGet(() -> wording.text("health.reader.publishers")))
                .with(
                        "webhook",
                        link.tokenDigest().isPresent()
                                ? wording.text("health.webhook.made")
                                : wording.text("health.webhook.none"));
    }

    private String moment(Optional<Instant> instant, String otherwise) {
        return instant.map(wording::moment).orElseGet(() -> wording.text(otherwise));
    }
}
