package dev.hindsight.health.adapter;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.frame.FormContext;
import dev.hindsight.item.Change;

/** What a line of the audit log, or a decision in an item's history, says: what was done, and its values. */
final class AuditWords {

    private final FormContext context;
    private final SettingWords settings;

    AuditWords(FormContext context, SettingWords settings) {
        this.context = context;
        this.settings = settings;
    }

    String of(AuditFact fact) {
        String what = fact.what().value();
        return switch (fact.what()) {
            case SETTING -> context.text("health.audit.setting", settings.label(fact.aspect()));
            case APPROVED, REVOKED -> context.text("health.audit." + what + "." + fact.aspect());
            default -> context.text("health.audit." + what);
        };
    }

    /** One of a fact's values; where one could be and is not, it says so. */
    String value(AuditFact fact, String stored) {
        return switch (fact.what()) {
            case SETTING -> settings.value(fact.aspect(), stored, fact.subject().kind() == AuditSubject.Kind.SPACE);
            case SERVICE_ACCOUNT ->
                stored.isEmpty()
                        ? context.text("health.service-account.none")
                        : context.messages().user(stored);
            case APPROVED, REVOKED -> stored.isEmpty() ? context.text("health.audit.nothing") : stored;
            default -> stored;
        };
    }

    String of(Change decision) {
        return context.text("health.audit." + decision.what().value());
    }

    /** One of a decision's values, as the button is called by which it is chosen. */
    String value(Change decision, String stored) {
        return switch (decision.what().value() + " " + stored) {
            case "copy-choice separate" -> context.text("copy.separate");
            case "copy-choice shared" -> context.text("copy.share");
            case "copy-choice stopped" -> context.text("copy.stop");
            case "conflict page" -> context.text("conflict.use-page");
            case "conflict jira" -> context.text("conflict.use-jira");
            default -> stored;
        };
    }
}
