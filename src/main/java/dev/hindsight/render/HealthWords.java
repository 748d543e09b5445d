package dev.hindsight.render;

/** The words of the health page that are always on it. For one thread. */
final class HealthWords {

    private final Wording wording;

    HealthWords(Wording wording) {
        this.wording = wording;
    }

    Values all() {
        return new Values()
                .with("title", wording.text("health.title"))
                .with("introduction", wording.text("health.introduction"))
                .with("states", wording.text("health.states"))
                .with("state", wording.text("health.state"))
                .with("count", wording.text("health.count"))
                .with("none", wording.text("health.none"))
                .with("queue", wording.text("health.queue"))
                .with("obstacles", wording.text("health.obstacles"))
                .with("free", wording.text("health.free"))
                .with("reason", wording.text("health.reason"))
                .with("example", wording.text("health.example"))
                .with("links", wording.text("health.links"))
                .with("link", wording.text("health.link"))
                .with("contact", wording.text("health.contact"))
                .with("paused", wording.text("health.paused"))
                .with("polled", wording.text("health.polled"))
                .with("reader", wording.text("health.reader"))
                .with("webhook", wording.text("health.webhook"))
                .with("retry", wording.text("health.retry"))
                .with("retryHelp", wording.text("health.retry.help"))
                .with("look", wording.text("health.look"))
                .with("lookHelp", wording.text("health.look.help"))
                .with("export", wording.text("health.export"));
    }
}
