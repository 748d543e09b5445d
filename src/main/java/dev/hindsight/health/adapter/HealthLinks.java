package dev.hindsight.health.adapter;

import dev.hindsight.connection.LinkState;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.Messages;
import dev.hindsight.status.VisibilityFilter;
import java.time.Instant;
import java.util.Optional;

/** What the health page says of links. For one thread. */
final class HealthLinks {

    private final Messages messages;
    private final VisibilityFilter visibility;

    HealthLinks(Messages messages, VisibilityFilter visibility) {
        this.messages = messages;
        this.visibility = visibility;
    }

    TemplateModel of(LinkState link) {
        return new TemplateModel()
                .with("id", link.linkId())
                .with("name", link.name().isEmpty() ? link.linkId() : link.name())
                .with("isPaused", Boolean.toString(link.pausedUntil().isPresent()))
                .with("contact", moment(link.lastOk(), "health.never"))
                .with("paused", moment(link.pausedUntil(), "health.not-paused"))
                .with("polled", moment(link.polledTo(), "health.never"))
                .with(
                        "reader",
                        link.serviceAccount()
                                .map(key -> messages.user(visibility, key))
                                .orElseGet(() -> messages.text("health.reader.publishers")))
                .with(
                        "webhook",
                        link.tokenDigest().isPresent()
                                ? messages.text("health.webhook.made")
                                : messages.text("health.webhook.none"));
    }

    private String moment(Optional<Instant> instant, String otherwise) {
        return instant.map(messages::moment).orElseGet(() -> messages.text(otherwise));
    }
}
