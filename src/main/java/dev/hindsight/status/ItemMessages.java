package dev.hindsight.status;

import dev.hindsight.connection.ViewableIssues;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.item.CopyChoice;
import dev.hindsight.item.ItemState;
import dev.hindsight.quality.DuePolicy;
import dev.hindsight.quality.QualityHint;
import dev.hindsight.quality.QualityHints;
import dev.hindsight.quality.QualitySettings;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one reader is told of the findings and items of a page that is rendered, in words. */
public final class ItemMessages {

    private static final List<String> THEMES =
            List.of("data-integrity", "interoperability", "scaling", "communication");

    private final Messages messages;
    private final PageView page;
    private final FieldProblemMessages problems;
    private final FlagMessages flags;
    private final WaitReasonMessages reasons;
    private final RightsMessages rights;

    public ItemMessages(Messages messages, PageView page) {
        this.messages = messages;
        this.page = page;
        this.problems = new FieldProblemMessages(messages, page.fields());
        this.flags = new FlagMessages(messages, problems, page.decideAt());
        this.rights = new RightsMessages(messages, page);
        this.reasons = new WaitReasonMessages(messages, page.context().isInteractive(), page.prompt());
    }

    /**
     * The sentences on an item, the most urgent first: why it is not further, what its page lacks for an issue, and what
     * its flags mean.
     *
     * @param finding what the block says in the version that is read
     */
    public List<Message> urgent(VisibleItem seen, Finding finding) {
        return notes(seen, finding, seen.state() == ItemState.COPY ? List.of(choice(seen)) : List.of());
    }

    /** What nobody need do anything about. */
    public List<Message> quiet(VisibleItem seen) {
        return flags.quiet(seen);
    }

    /**
     * The same in a list of items, without what nobody need do anything about, and without what is said once for all of them:
     * see {@link #copies} and {@link #approval}.
     *
     * @param reasonIsSaid whether the reason why it is not further is said once, too
     */
    public List<Message> notesInList(VisibleItem seen, boolean reasonIsSaid) {
        if (seen.awaitsApproval()) {
            return List.of();
        }
        List<Message> notes = new ArrayList<>(
                isUndecidedCopy(seen) ? notes(seen, seen.finding(), List.of()) : urgent(seen, seen.finding()));
        notes.removeAll(reasonIsSaid ? reasons(seen) : List.of());
        return notes;
    }

    /** Why items wait for an editor's approval of their page; empty when none does. */
    public Optional<Message> approval(List<VisibleItem> items) {
        return items.stream().filter(VisibleItem::awaitsApproval).findFirst().flatMap(this::reason);
    }

    /** That somebody should decide what becomes of copied blocks; who may is led to where that is done. */
    public Optional<Message> copies(List<VisibleItem> items) {
        long copies = items.stream().filter(ItemMessages::isUndecidedCopy).count();
        return Optional.of(messages.text("status.copies", copies))
                .filter(text -> copies > 0)
                .map(text -> new Message(text, decide(messages.text("copy.decide"))));
    }

    private static boolean isUndecidedCopy(VisibleItem seen) {
        return seen.state() == ItemState.COPY && seen.copyChoice().isEmpty();
    }

    private List<Message> notes(VisibleItem seen, Finding finding, List<Message> ofCopy) {
        List<Message> notes = new ArrayList<>();
        if (seen.state() == ItemState.INCOMPLETE) {
            notes.addAll(problems.blockers(finding));
        }
        if (seen.state() == ItemState.WONT_DO) {
            notes.add(decision(finding));
            finding.until().map(this::anotherLook).ifPresent(notes::add);
        }
        page.sourceOf(seen).map(this::copyOf).ifPresent(notes::add);
        notes.addAll(ofCopy);
        notes.addAll(reasons(seen));
        notes.addAll(flags.of(seen));
        return notes;
    }

    /** Why not all of what Jira says of the items of the page is shown; empty when it is, and when this has been told before. */
    public Optional<Message> rights() {
        return rights(page.unchecked());
    }

    /** The same of the items of several pages. */
    public Optional<Message> rights(Optional<ViewableIssues.Failure> unchecked) {
        return rights.next(unchecked);
    }

    /** Why an item is not further and, when that has been so for long, since when. */
    private List<Message> reasons(VisibleItem seen) {
        List<Message> reasons = new ArrayList<>();
        reason(seen).ifPresent(reason -> {
            reasons.add(reason);
            seen.stuckForLong()
                    .map(since -> Message.of(messages.text("stuck-since", messages.moment(since))))
                    .ifPresent(reasons::add);
        });
        return reasons;
    }

    /** Why the page could not be read; empty when it was. */
    public Optional<Message> pageProblem() {
        return page.problem()
                .map(problem -> Message.of(
                        switch (problem.code()) {
                            case BROKEN_MARKUP ->
                                messages.text("page-problem.broken-markup", problem.version(), problem.line());
                            case FAILED -> messages.text("page-problem.failed");
                        }));
    }

    /** Why an item is not further; empty when nothing blocks it. */
    public Optional<Message> reason(VisibleItem seen) {
        return seen.reason().map(reason -> reasons.of(reason, seen.state())).map(message -> ordering(message, seen));
    }

    /** Who may edit the page is led to where it can be done in the own name, unless something else is to be done first. */
    private Message ordering(Message message, VisibleItem seen) {
        Optional<Message.Hyperlink> link = page.ordersAt()
                .filter(address -> WaitReasonMessages.isToBeOrdered(seen))
                .map(address -> new Message.Hyperlink(address, messages.text("order.link")));
        return new Message(message.text(), message.link().or(() -> link));
    }

    /** The decision not to act, in the author's words. */
    public Message decision(Finding finding) {
        return Message.of(messages.text("wont-do.reason", finding.text(FindingField.REASON)));
    }

    /** When a decision not to act is looked at again. */
    private Message anotherLook(LocalDate day) {
        String shown = messages.day(day);
        return Message.of(
                page.today().isBefore(day)
                        ? messages.text("wont-do.until", shown)
                        : messages.text("wont-do.due", shown));
    }

    /** What stands between a finding and an issue; empty when nothing does. */
    public List<Message> blockers(Finding finding) {
        return problems.blockers(finding);
    }

    /** What a finding that has its issue lacks; empty when it lacks nothing. */
    public Optional<Message> lacking(Finding finding) {
        return problems.lacking(finding);
    }

    /** What would make a finding better, and what of it cannot be read though nothing depends on it. */
    public List<Message> advice(Finding finding) {
        return problems.advice(finding);
    }

    /**
     * How a finding could be written better, for who writes the page; empty for others, and where nobody acts on it any more or
     * not here. Of due dates the one is spoken of that holds, and it is not called past where it is called overdue.
     *
     * @param item what has become of it; empty while nothing has
     */
    public List<String> hints(Finding finding, Optional<VisibleItem> item) {
        if (!page.isForAuthor() || !item.map(ItemMessages::isToBeActedOn).orElse(true)) {
            return List.of();
        }
        boolean overdue = item.flatMap(VisibleItem::overdue).orElse(false);
        Finding holding = item.map(seen -> withDueThatHolds(finding, seen)).orElse(finding);
        DuePolicy policy = QualitySettings.duePolicy(page.rules().settings());
        return QualityHints.of(holding, page.today(), policy, messages::account).stream()
                .filter(hint -> !(hint.code() == QualityHint.Code.DUE_PAST && overdue))
                .map(hint -> messages.text("hint." + hint.code().value(), hint.words()))
                .toList();
    }

    /**
     * A finding with the due date that holds: that of its issue, where the reader sees it, unless the finding says another one than
     * when its page was last scanned, which is on its way there.
     */
    public static Finding withDueThatHolds(Finding finding, VisibleItem seen) {
        boolean moved = !finding.text(FindingField.DUE).equals(seen.finding().text(FindingField.DUE));
        return seen.isTrackedShown() && !moved
                ? finding.with(
                        FindingField.DUE, seen.due().map(LocalDate::toString).orElse(""))
                : finding;
    }

    /** What is hidden may be done, but who looks at the hints must not learn that from them. */
    private static boolean isToBeActedOn(VisibleItem seen) {
        return seen.completion()
                .map(completion -> completion == CompletionStatus.OPEN || completion == CompletionStatus.INCOMPLETE)
                .orElse(true);
    }

    /** The title of a finding, or that it has none, or that nothing is written yet. */
    public String title(Finding finding) {
        return title(messages, finding);
    }

    /** The same outside a page that is rendered. */
    public static String title(Messages messages, Finding finding) {
        if (finding.isUntouched()) {
            return messages.text("untouched");
        }
        return finding.title().isEmpty() ? messages.text("untitled") : finding.title();
    }

    /** The name of a field. */
    public String field(FindingField field) {
        return FieldProblemMessages.field(messages, field);
    }

    /** The name of a theme; a theme that an administrator added is its own name. */
    public String theme(String theme) {
        return THEMES.contains(theme) ? theme(messages, theme) : theme;
    }

    /** The names of the themes that there are without an administrator's doing, by what a block says of them. */
    public static Map<String, String> themes(Messages messages) {
        Map<String, String> names = new LinkedHashMap<>();
        THEMES.forEach(theme -> names.put(theme, theme(messages, theme)));
        return names;
    }

    private static String theme(Messages messages, String theme) {
        return messages.text("theme." + theme);
    }

    /** The name of who is to do an item, or that nobody is. */
    public String owner(VisibleItem seen) {
        String owner = messages.user(seen.owner(messages));
        return owner.isEmpty() ? messages.text("nobody") : owner;
    }

    /** The name of the owner whom the page names while Jira has another; of a conflict both are told elsewhere. */
    public Optional<String> plannedOwner(VisibleItem seen, Finding finding) {
        String onPage = finding.text(FindingField.OWNER);
        return Optional.of(messages.user(onPage))
                .filter(name -> !name.isEmpty() && mayDiffer(seen))
                .filter(name -> !messages.userName(onPage).equals(messages.userName(seen.owner(messages))));
    }

    /** The due date that the page names while Jira has another or none; of a conflict both are told elsewhere. */
    public Optional<LocalDate> plannedDue(VisibleItem seen, Finding finding) {
        return mayDiffer(seen) ? finding.due().filter(day -> !seen.due().equals(Optional.of(day))) : Optional.empty();
    }

    private static boolean mayDiffer(VisibleItem seen) {
        return seen.isTrackedShown() && !seen.isInConflict();
    }

    /** What an editor has decided of a copied block, or that somebody should; who may is led to where that is done. */
    private Message choice(VisibleItem copy) {
        String link = copy.copyChoice().isPresent() ? messages.text("copy.change") : messages.text("copy.decide");
        return new Message(copyChoice(messages, copy), decide(link));
    }

    private Optional<Message.Hyperlink> decide(String link) {
        return page.copiesAt().map(address -> new Message.Hyperlink(address, link));
    }

    /** What an editor has decided of a copied block, or that somebody should. */
    public static String copyChoice(Messages messages, VisibleItem copy) {
        String choice = copy.copyChoice().map(CopyChoice::value).orElse("none");
        return messages.text("copy.choice." + choice);
    }

    private Message copyOf(CopySource source) {
        String address = source.pageAddress().toString();
        Optional<Message.Hyperlink> link = Optional.of(address)
                .filter(Finding::isLink)
                .map(url -> new Message.Hyperlink(url + "#" + PageView.anchorOf(source.item()), source.pageTitle()));
        return new Message(messages.text("copy.original"), link);
    }
}
