package dev.hindsight.health.adapter;

import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditPress;
import dev.hindsight.audit.AuditSubject;
import dev.hindsight.connection.LinkState;
import dev.hindsight.frame.DeclaredSettings;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.health.AuditMessages;
import dev.hindsight.health.CheckHealth;
import dev.hindsight.health.Health.Decision;
import dev.hindsight.health.SettingMessages;
import dev.hindsight.health.adapter.NamedPages.NamedPage;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.Change;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people did last, in the administrator's words: the lines of the audit log, and what was decided of items. Of a page
 * that the administrator may not view it gives the id alone, and nothing that was written there.
 */
final class AuditModel {

    private static final String UNSAID = "\u2026";

    private final FormContext context;
    private final NamedPages pages;
    private final Map<String, String> linkNames;
    private final AuditMessages words;

    private record Line(Instant at, TemplateModel values) {}

    AuditModel(FormContext context, NamedPages pages, List<LinkState> links) {
        this.context = context;
        this.pages = pages;
        this.linkNames = links.stream()
                .filter(link -> !link.name().isEmpty())
                .collect(Collectors.toMap(LinkState::linkId, LinkState::name));
        this.words = new AuditMessages(
                context.messages(), new SettingMessages(context.messages(), linkNames, DeclaredSettings::find));
    }

    TemplateModel of(List<AuditEntry> entries, List<Decision> decisions) {
        List<TemplateModel> rows = Stream.concat(
                        AuditPress.of(entries).stream().map(this::line),
                        decisions.stream().map(this::line))
                .sorted(Comparator.comparing(Line::at).reversed())
                .limit(CheckHealth.MOST_TOLD)
                .map(Line::values)
                .toList();
        return new TemplateModel()
                .with("title", context.text("health.audit"))
                .with("help", context.text("health.audit.help", CheckHealth.MOST_TOLD))
                .with("none", context.text("health.audit.none"))
                .with("count", rows.size())
                .with("rows", rows)
                .withTexts(
                        "columns",
                        List.of(
                                context.text("health.audit.when"),
                                context.text("health.audit.who"),
                                context.text("health.audit.what"),
                                context.text("health.audit.subject"),
                                context.text("health.audit.before"),
                                context.text("health.audit.after")));
    }

    private Line line(AuditPress press) {
        AuditFact fact = press.first();
        boolean mayBeQuoted = fact.subject().kind() != AuditSubject.Kind.PAGE || mayView(pageId(fact.subject()));
        UnaryOperator<String> value = stored -> mayBeQuoted ? words.value(fact, stored) : UNSAID;
        return line(
                press.at(),
                press.actor(),
                subject(press.subject())
                        .with("what", fact.what().value())
                        .with("text", words.of(press))
                        .withTexts("changes", words.changes(press))
                        .with("before", value.apply(fact.oldValue()))
                        .with("after", value.apply(fact.newValue())));
    }

    private Line line(Decision decision) {
        ActionItem item = decision.item();
        Change change = decision.line();
        boolean mayBeQuoted = mayView(item.location().pageId());
        UnaryOperator<String> value = stored -> mayBeQuoted ? words.value(change, stored) : UNSAID;
        return line(
                change.at(),
                change.actor().orElse(""),
                page(item.location().pageId(), "#finding-" + item.uid())
                        .with("what", change.what().value())
                        .with("text", words.of(change))
                        .with("before", value.apply(change.oldValue()))
                        .with("after", value.apply(change.newValue())));
    }

    private Line line(Instant at, String actor, TemplateModel values) {
        return new Line(
                at,
                values.with("at", at.toString())
                        .with("moment", context.messages().moment(at))
                        .with("who", context.messages().user(actor)));
    }

    private TemplateModel subject(AuditSubject subject) {
        return switch (subject.kind()) {
            case SITE -> subject(subject, context.text("health.audit.site"));
            case SPACE -> subject(subject, context.text("health.audit.space", subject.id()));
            case LINK -> subject(subject, linkNames.getOrDefault(subject.id(), subject.id()));
            case PAGE -> page(pageId(subject), "");
        };
    }

    private static TemplateModel subject(AuditSubject subject, String words) {
        return new TemplateModel().with("subject", subject.value()).with("subjectText", words);
    }

    /** @param place where on the page it is */
    private TemplateModel page(long id, String place) {
        Optional<NamedPage> page = pages.find(id);
        return subject(
                        AuditSubject.page(id),
                        page.map(NamedPage::title).orElseGet(() -> context.text("health.page", Long.toString(id))))
                .with("address", page.map(viewable -> viewable.address() + place));
    }

    private boolean mayView(long pageId) {
        return pages.find(pageId).isPresent();
    }

    private static long pageId(AuditSubject page) {
        return Long.parseLong(page.id());
    }
}
