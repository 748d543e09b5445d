package dev.hindsight.health;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditPress;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.item.Change;
import dev.hindsight.wiki.Messages;
import java.util.List;

/** What a line of the audit log, or a decision in an item's history, says: what was done, and its values. */
public final class AuditMessages {

    private final Messages messages;
    private final SettingMessages settings;

    public AuditMessages(Messages messages, SettingMessages settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** What was done at once. */
    public String of(AuditPress press) {
        return press.isOfSeveral()
                ? messages.text("health.audit.settings", press.facts().size())
                : of(press.first());
    }

    /** From what to what each of several settings was changed; none for a single fact, whose values stand by themselves. */
    public List<String> changes(AuditPress press) {
        return press.isOfSeveral() ? press.facts().stream().map(this::change).toList() : List.of();
    }

    private String change(AuditFact setting) {
        return messages.text(
                "health.audit.settings.change",
                settings.label(setting.aspect()),
                value(setting, setting.oldValue()),
                value(setting, setting.newValue()));
    }

    /** What was done. */
    private String of(AuditFact fact) {
        String what = fact.what().value();
        return switch (fact.what()) {
            case SETTING -> messages.text("health.audit.setting", settings.label(fact.aspect()));
            case APPROVED, REVOKED -> messages.text("health.audit." + what + "." + fact.aspect());
            default -> messages.text("health.audit." + what);
        };
    }

    /** One of a fact's values; where one could be and is not, it says so. */
    public String value(AuditFact fact, String stored) {
        return switch (fact.what()) {
            case SETTING -> settings.value(fact.aspect(), stored, fact.subject().kind() == AuditSubject.Kind.SPACE);
            case SERVICE_ACCOUNT ->
                stored.isEmpty() ? messages.text("health.service-account.none") : messages.user(stored);
            case APPROVED, REVOKED -> stored.isEmpty() ? messages.text("health.audit.nothing") : stored;
            case REVIEWED -> stored.matches("[0-9]{1,9}") ? messages.text("review.name", Integer.parseInt(stored)) : "";
            default -> stored;
        };
    }

    /** What was decided. */
    public String of(Change decision) {
        return messages.text("health.audit." + decision.what().value());
    }

    /** One of a decision's values, as the button is called by which it is chosen. */
    public String value(Change decision, String stored) {
        return switch (decision.what().value() + " " + stored) {
            case "copy-choice separate" -> messages.text("copy.separate");
            case "copy-choice shared" -> messages.text("copy.share");
            case "copy-choice stopped" -> messages.text("copy.stop");
            case "conflict page" -> messages.text("conflict.use-page");
            case "conflict jira" -> messages.text("conflict.use-jira");
            case "check works" -> messages.text("check.answer.works");
            case "check partly" -> messages.text("check.answer.partly");
            case "check no" -> messages.text("check.answer.no");
            case "check early" -> messages.text("check.answer.early");
            default -> stored;
        };
    }
}
