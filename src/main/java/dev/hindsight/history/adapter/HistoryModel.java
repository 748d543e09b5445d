package dev.hindsight.history.adapter;

import dev.hindsight.audit.AuditEntry;
import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditPress;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.history.ItemChange;
import dev.hindsight.item.Change;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.status.ItemMessages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines of history as a table, with what chooses among them. */
final class HistoryModel {

    private final FormContext context;
    private final HistoryWords words;
    private final HistoryScope scope;

    HistoryModel(FormContext context, HistoryScope scope) {
        this.context = context;
        this.words = new HistoryWords(context);
        this.scope = scope;
    }

    /**
     * @param shown one more than are shown, where there are more
     * @param administration what administrators did about the page or the space
     */
    TemplateModel of(List<ItemChange> shown, List<AuditEntry> administration, ChangeFilter filter) {
        List<ItemChange> page = shown.stream().limit(HistoryServlet.ROWS).toList();
        Optional<String> older = Optional.of(page)
                .filter(lines -> shown.size() > lines.size())
                .map(lines -> lines.get(lines.size() - 1).line().at().toEpochMilli())
                .map(last -> address(filter) + "&before=" + last);
        return new TemplateModel()
                .with("label", context.text("history.table"))
                .with("none", context.text("history.none"))
                .withTexts(
                        "columns",
                        List.of(
                                context.text("history.when"),
                                context.text("history.who"),
                                context.text("history.finding"),
                                context.text("history.change"),
                                context.text("history.before"),
                                context.text("history.after")))
                .with("rows", page.stream().map(this::row).toList())
                .with("administration", context.text("history.administration"))
                .withTexts(
                        "entryColumns",
                        List.of(
                                context.text("history.when"),
                                context.text("history.who"),
                                context.text("history.change"),
                                context.text("history.before"),
                                context.text("history.after")))
                .with(
                        "entries",
                        AuditPress.of(administration).stream().map(this::entry).toList())
                .with(
                        "back",
                        Optional.of(context.address("/pages/viewpage.action?pageId=" + scope.subject()))
                                .filter(address -> scope.isPage()))
                .with("backText", context.text("history.back"))
                .with("between", "\u00b7")
                .with("older", older)
                .with("olderText", context.text("history.older"))
                .with("csv", address(filter) + "&format=csv")
                .with("csvText", context.text("history.csv"))
                .with("filter", filter(filter));
    }

    private TemplateModel row(ItemChange change) {
        Change line = change.line();
        return new TemplateModel()
                .with("uid", line.itemUid())
                .with("what", line.what().value())
                .with("source", line.source().map(Change.Source::value).orElse(""))
                .with("at", line.at().toString())
                .with("moment", context.messages().moment(line.at()))
                .with("who", words.who(line))
                .with(
                        "finding",
                        ItemMessages.title(
                                context.messages(), change.of().seen().finding()))
                .with("address", change.of().pageAddress() + "#finding-" + line.itemUid())
                .with("text", words.what(line))
                .with("before", words.before(change))
                .with("after", words.after(change));
    }

    private TemplateModel entry(AuditPress press) {
        AuditFact fact = press.first();
        return new TemplateModel()
                .with("what", fact.what().value())
                .with("subject", press.subject().value())
                .with("at", press.at().toString())
                .with("moment", context.messages().moment(press.at()))
                .with("who", context.messages().user(press.actor()))
                .with("text", words.administration().of(press))
                .withTexts("changes", words.administration().changes(press))
                .with("before", words.administration().value(fact, fact.oldValue()))
                .with("after", words.administration().value(fact, fact.newValue()));
    }

    private TemplateModel filter(ChangeFilter filter) {
        List<TemplateModel> sources = Arrays.stream(Change.Source.values())
                .map(source -> option(
                        source.value(),
                        context.text("history.source." + source.value()),
                        filter.source().filter(source::equals).isPresent()))
                .toList();
        List<TemplateModel> kinds = Arrays.stream(Change.What.values())
                .map(what -> option(
                        what.value(),
                        context.text("history.what." + what.value()),
                        filter.what().filter(what::equals).isPresent()))
                .toList();
        return new TemplateModel()
                .with("action", context.address(HistoryServlet.PATH))
                .with("scope", scope.parameter())
                .with("of", scope.subject())
                .with("sourceLabel", context.text("history.source"))
                .with("whatLabel", context.text("history.change"))
                .with("all", context.text("history.all"))
                .with("sources", sources)
                .with("kinds", kinds)
                .with("apply", context.text("history.filter"));
    }

    private static TemplateModel option(String value, String label, boolean chosen) {
        return new TemplateModel().with("value", value).with("label", label).mark("chosen", chosen);
    }

    /** The address of the same choice. */
    private String address(ChangeFilter filter) {
        return context.address(HistoryServlet.PATH)
                + scope.query()
                + filter.source().map(source -> "&source=" + source.value()).orElse("")
                + filter.what().map(what -> "&what=" + what.value()).orElse("");
    }
}
