package dev.hindsight.settings.adapter;

import dev.hindsight.connection.ConnectionCheck;
import dev.hindsight.finding.Finding;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import java.io.Serializable;
import java.util.List;

/** What a test of the connection found, in the administrator's words. */
final class ConnectionResults {

    private final FormContext context;

    ConnectionResults(FormContext context) {
        this.context = context;
    }

    TemplateModel of(List<ConnectionCheck> checks) {
        return new TemplateModel()
                .with("checks", checks.stream().map(this::check).toList());
    }

    private TemplateModel check(ConnectionCheck check) {
        String kind = check.code().kind().value();
        TemplateModel values = new TemplateModel()
                .with("code", check.code().value())
                .with("kind", kind)
                .with("label", context.text("settings.check-kind." + kind))
                .with("text", sentence(check))
                .with("address", check.where().filter(Finding::isLink))
                .with("link", context.text("settings.authorise-link"));
        return values;
    }

    private String sentence(ConnectionCheck check) {
        return context.text(
                "settings.check." + check.code().value(), check.arguments().toArray(new Serializable[0]));
    }
}
