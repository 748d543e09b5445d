package dev.hindsight.finding.adapter;

import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.item.ItemState;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The line of facts below the title of a card: state, owner, due date, impact. While its issue is shown, owner and due date are Jira's, and
 * the page's stand beside them where they are others.
 */
final class FindingFacts {

    /** States that a word says; others are said by an issue or by a sentence. */
    private static final Set<ItemState> IN_A_WORD = EnumSet.of(
            ItemState.INCOMPLETE,
            ItemState.WONT_DO,
            ItemState.LATER,
            ItemState.COPY,
            ItemState.REFUSED,
            ItemState.MISSING);

    /** States in which nobody works towards a date. */
    private static final Set<ItemState> WITHOUT_DATES =
            EnumSet.of(ItemState.WONT_DO, ItemState.LATER, ItemState.COPY, ItemState.REMOVED);

    private final MacroContext context;
    private final Messages messages;

    FindingFacts(MacroContext context) {
        this.context = context;
        this.messages = context.messages();
    }

    /** Whether the state of an item is said by a word of this line. */
    static boolean isInAWord(VisibleItem seen) {
        return IN_A_WORD.contains(seen.state()) && seen.copyChoice().isEmpty();
    }

    /** @param item what has become of the finding; empty while nothing has */
    void addTo(TemplateModel values, Finding finding, Optional<VisibleItem> item) {
        values.with("between", "\u00b7")
                .with("impactText", messages.text("impact." + finding.impact().value() + ".full"))
                .with("ownerLabel", messages.text("issue.owner"))
                .with("dueLabel", messages.text("finding.due"))
                .with("plannedLabel", messages.text("planned"));
        item.filter(FindingFacts::isInAWord)
                .ifPresent(seen -> values.with(
                                "stateWord",
                                messages.text("state." + seen.state().value()))
                        .with("stateLozenge", Lozenge.of(seen.state())));
        boolean dated = !isWithoutDates(finding, item);
        values.mark("dated", dated);
        Optional<VisibleItem> inJira = item.filter(VisibleItem::isTrackedShown);
        if (inJira.isPresent()) {
            addOfIssue(values, finding, inJira.get());
        } else if (dated) {
            String owner = finding.text(FindingField.OWNER);
            owner(messages.account(owner), messages.user(owner)).ifPresent(shown -> values.with("owner", shown));
            values.withModel("due", finding.due().map(context::day));
        }
    }

    private void addOfIssue(TemplateModel values, Finding finding, VisibleItem seen) {
        owner(messages.account(seen.owner(messages)), context.items().owner(seen))
                .ifPresent(owner -> values.with("owner", owner));
        values.with("plannedOwner", context.items().plannedOwner(seen, finding));
        Optional<LocalDate> planned = context.items().plannedDue(seen, finding);
        values.withModel("plannedDue", planned.map(context::day));
        if (planned.isPresent() && seen.due().isEmpty()) {
            values.with("noDue", messages.text("finding.no-due"));
        }
    }

    /** With a link to the person's profile, where readers follow links. */
    private Optional<TemplateModel> owner(Optional<User> account, String name) {
        return Optional.of(name)
                .filter(words -> !words.isEmpty())
                .map(words -> new TemplateModel()
                        .with("name", words)
                        .with(
                                "address",
                                account.filter(User::active)
                                        .flatMap(user -> context.page().profileAt(user.userName())))
                        .with("user", account.map(User::userName)));
    }

    /** The fields that this line says, of what the page says. */
    static Set<FindingField> said(Finding finding, Optional<VisibleItem> item) {
        Set<FindingField> said = EnumSet.noneOf(FindingField.class);
        if (!isWithoutDates(finding, item)) {
            said.add(FindingField.OWNER);
            finding.due().ifPresent(day -> said.add(FindingField.DUE));
        }
        return said;
    }

    private static boolean isWithoutDates(Finding finding, Optional<VisibleItem> item) {
        return item.map(VisibleItem::state)
                .or(() -> ItemState.withoutIssue(finding))
                .filter(WITHOUT_DATES::contains)
                .isPresent();
    }
}
