package dev.hindsight.health.adapter;

import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.Messages;

/** The words of the health page that are always on it. For one thread. */
final class HealthMessages {

    private final Messages messages;

    HealthMessages(Messages messages) {
        this.messages = messages;
    }

    TemplateModel all() {
        return new TemplateModel()
                .with("title", messages.text("health.title"))
                .with("introduction", messages.text("health.introduction"))
                .with("states", messages.text("health.states"))
                .with("state", messages.text("health.state"))
                .with("count", messages.text("health.count"))
                .with("none", messages.text("health.none"))
                .with("queue", messages.text("health.queue"))
                .with("obstacles", messages.text("health.obstacles"))
                .with("free", messages.text("health.free"))
                .with("reason", messages.text("health.reason"))
                .with("example", messages.text("health.example"))
                .with("links", messages.text("health.links"))
                .with("link", messages.text("health.link"))
                .with("contact", messages.text("health.contact"))
                .with("paused", messages.text("health.paused"))
                .with("polled", messages.text("health.polled"))
                .with("reader", messages.text("health.reader"))
                .with("webhook", messages.text("health.webhook"))
                .with("retry", messages.text("health.retry"))
                .with("retryHelp", messages.text("health.retry.help"))
                .with("look", messages.text("health.look"))
                .with("lookHelp", messages.text("health.look.help"))
                .with("export", messages.text("health.export"));
    }
}
