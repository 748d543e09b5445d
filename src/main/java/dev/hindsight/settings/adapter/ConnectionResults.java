package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.finding.Finding;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a test of the connection found, in the administrator's words. */
final class ConnectionResults {

    private final FormContext context;

    ConnectionResults(FormContext context) {
        this.context = context;
    }

    TemplateModel of(List<ConnectionCheck> checks) {
        return new TemplateModel()
                .with("headline", headline(checks))
                .with("checks", checks.stream().map(this::check).toList());
    }

    /** All of it in a word; empty when Jira asked to wait before all was tested. */
    private Optional<String> headline(List<ConnectionCheck> checks) {
        int problems = count(checks, ConnectionCheck.Kind.PROBLEM);
        if (problems > 0) {
            return Optional.of(context.text("settings.check-result.not-ready", problems));
        }
        return checks.stream().anyMatch(check -> check.code() == ConnectionCheck.Code.BUSY)
                ? Optional.empty()
                : Optional.of(context.text("settings.check-result.ready", count(checks, ConnectionCheck.Kind.WARNING)));
    }

    private static int count(List<ConnectionCheck> checks, ConnectionCheck.Kind kind) {
        return (int)
                checks.stream().filter(check -> check.code().kind() == kind).count();
    }

    private TemplateModel check(ConnectionCheck check) {
        String kind = check.code().kind().value();
        TemplateModel values = new TemplateModel()
                .with("code", check.code().value())
                .with("kind", kind)
                .with("label", context.text("settings.check-kind." + kind))
                .with("text", sentence(check))
                .with("address", check.where().filter(Finding::isLink))
                .with("link", context.text("settings.authorize"));
        return values;
    }

    private String sentence(ConnectionCheck check) {
        List<Serializable> words = check.arguments().stream().map(this::words).toList();
        return context.text("settings.check." + check.code().value(), words.toArray(new Serializable[0]));
    }

    private Serializable words(Serializable argument) {
        return argument instanceof Duration age ? context.messages().ago(age) : argument;
    }
}
