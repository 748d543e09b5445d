package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.finding.Finding;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a test of the connection found, in the administrator's words. */
final class ConnectionResults {

    private final FormContext context;
    private final List<ConnectionCheck> checks;
    private final String missing;

    /** @param missing the names of the settings without which nothing can be saved; empty text for none */
    ConnectionResults(FormContext context, List<ConnectionCheck> checks, String missing) {
        this.context = context;
        this.checks = List.copyOf(checks);
        this.missing = missing;
    }

    TemplateModel model() {
        List<TemplateModel> rows = new ArrayList<>();
        if (!missing.isEmpty()) {
            rows.add(row("missing", ConnectionCheck.Kind.PROBLEM.value())
                    .with("text", context.text("settings.check.missing", missing)));
        }
        checks.forEach(check -> rows.add(check(check)));
        return new TemplateModel().with("headline", headline()).with("checks", rows);
    }

    private TemplateModel row(String code, String kind) {
        return new TemplateModel()
                .with("code", code)
                .with("kind", kind)
                .with("label", context.text("settings.check-kind." + kind));
    }

    /** All of it in a word; empty when Jira asked to wait before all was tested. */
    Optional<String> headline() {
        if (!isReady()) {
            return Optional.of(context.text("settings.check-result.not-ready", problems()));
        }
        return checks.stream().anyMatch(check -> check.code() == ConnectionCheck.Code.BUSY)
                ? Optional.empty()
                : Optional.of(context.text("settings.check-result.ready", count(ConnectionCheck.Kind.WARNING)));
    }

    /** Whether no problem was found. */
    boolean isReady() {
        return problems() == 0;
    }

    private int problems() {
        return (missing.isEmpty() ? 0 : 1) + count(ConnectionCheck.Kind.PROBLEM);
    }

    private int count(ConnectionCheck.Kind kind) {
        return (int)
                checks.stream().filter(check -> check.code().kind() == kind).count();
    }

    private TemplateModel check(ConnectionCheck check) {
        return row(check.code().value(), check.code().kind().value())
                .with("text", sentence(check))
                .with("address", check.where().filter(Finding::isLink))
                .with("link", context.text("settings.authorize"));
    }

    private String sentence(ConnectionCheck check) {
        List<Serializable> words = check.arguments().stream().map(this::words).toList();
        return context.text("settings.check." + check.code().value(), words.toArray(new Serializable[0]));
    }

    private Serializable words(Serializable argument) {
        return argument instanceof Duration age ? context.messages().ago(age) : argument;
    }
}
