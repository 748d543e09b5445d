package dev.hindsight.history.adapter;

import com.atlassian.annotations.security.LicensedOnly;
import dev.hindsight.audit.AuditEntry;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.CsvTable;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormFrame;
import dev.hindsight.frame.FormPage;
import dev.hindsight.frame.FormRights;
import dev.hindsight.frame.FormServlet;
import dev.hindsight.history.ItemChange;
import dev.hindsight.history.ReadHistory;
import dev.hindsight.issue.IssueSettings;
import dev.hindsight.item.Change.Source;
import dev.hindsight.item.Change.What;
import dev.hindsight.item.ChangeFilter;
import dev.hindsight.settings.ChangeSettings;
import dev.hindsight.status.ItemMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;

/** The page that shows what happened to the findings of a page or a space, newest first, for who may view it. */
@LicensedOnly
public final class HistoryServlet extends FormServlet {

    static final String PATH = "/plugins/servlet/hindsight/history";

    /** So many lines stand on a page. */
    static final int ROWS = 200;

    /** So many lines are in a file at most. */
    private static final int MOST = 10_000;

    private static final long serialVersionUID = 1;
    private static final String PAGE_ID = "pageId";

    private final transient ReadHistory history;
    private final transient ChangeSettings settings;

    public HistoryServlet(FormFrame frame, ReadHistory history, ChangeSettings settings) {
        super(frame, FormRights.SPACE_VIEWERS);
        this.history = history;
        this.settings = settings;
    }

    @Override
    protected FormRights rights(HttpServletRequest request) {
        return request.getParameter(PAGE_ID) == null ? FormRights.SPACE_VIEWERS : FormRights.PAGE_VIEWERS;
    }

    @Override
    protected Optional<FormPage> page(FormContext context) {
        HistoryScope scope = scope(context);
        HistoryModel model = new HistoryModel(context, scope);
        ChangeFilter filter = filter(context);
        FormPage page = new FormPage("history", context.text("history.title"))
                .resource("dev.hindsight:form-resources")
                .content(
                        "history/history.vm",
                        () -> model.of(lines(scope, filter, ROWS + 1), administration(scope, filter), filter));
        return Optional.of(
                scope.isPage()
                        ? page.introduction(context.text("history.of-page"))
                        : page.introduction(context.text("history.of-space", scope.subject())));
    }

    @Override
    protected Optional<Download> download(FormContext context) {
        if (!context.asked("format").equals("csv")) {
            return Optional.empty();
        }
        HistoryScope scope = scope(context);
        HistoryWords words = new HistoryWords(context);
        CsvTable<ItemChange> table = new CsvTable<ItemChange>(context.messages().hasDecimalComma() ? ';' : ',')
                .value("at", change -> change.line().at().toString())
                .text("who", change -> words.who(change.line()))
                .value(
                        "source",
                        change -> change.line().source().map(Source::value).orElse(""))
                .value("what", change -> change.line().what().value())
                .value("finding", change -> change.line().itemUid())
                .text(
                        "title",
                        change -> ItemMessages.title(
                                context.messages(), change.of().seen().finding()))
                .text("page-title", change -> change.of().pageTitle())
                .text("before", words::before)
                .text("after", words::after)
                .value("page-address", change -> change.of().pageAddress());
        StringBuilder text = new StringBuilder(table.head());
        lines(scope, filter(context), MOST).forEach(change -> text.append(table.line(change)));
        return Optional.of(new Download("history.csv", "text/csv;charset=UTF-8", text.toString()));
    }

    private List<ItemChange> lines(HistoryScope scope, ChangeFilter filter, int limit) {
        try {
            return scope.isPage()
                    ? history.ofPage(Long.parseLong(scope.subject()), filter, limit)
                    : history.ofSpace(scope.subject(), filter, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not where somebody looks for changes of some sort. */
    private List<AuditEntry> administration(HistoryScope scope, ChangeFilter filter) {
        if (filter.source().isPresent() || filter.what().isPresent()) {
            return List.of();
        }
        return scope.isPage()
                ? history.administrationOfPage(Long.parseLong(scope.subject()), filter.before(), ROWS)
                : history.administrationOfSpace(
                        scope.subject(),
                        settings.of(Optional.of(scope.subject())).get(IssueSettings.LINK),
                        filter.before(),
                        ROWS);
    }

    private static HistoryScope scope(FormContext context) {
        return context.asked(PAGE_ID).isEmpty()
                ? new HistoryScope("space", context.space())
                : new HistoryScope(PAGE_ID, Long.toString(context.pageId()));
    }

    /** What nobody can have chosen is no choice. */
    private static ChangeFilter filter(FormContext context) {
        String before = context.asked("before");
        return new ChangeFilter(
                before.matches("[0-9]{1,15}")
                        ? Instant.ofEpochMilli(Long.parseLong(before))
                        : Instant.ofEpochMilli(Long.MAX_VALUE),
                Columns.constant(Source.values(), Source::value, context.asked("source")),
                Columns.constant(What.values(), What::value, context.asked("what")));
    }
}
