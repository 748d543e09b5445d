package dev.hindsight.finding.adapter;

import dev.hindsight.assessment.CheckMessages;
import dev.hindsight.assessment.Effect;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.assessment.EffectCheck.Status;
import dev.hindsight.finding.FindingField;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.Lozenge;
import dev.hindsight.frame.MacroContext;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.ItemFact;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Optional;

/** What a card shows of whether a finding that is done had its effect: the question, the answers, and what followed. */
final class FindingCheck {

    private static final List<ItemFact> OF_FOLLOW_UPS = List.of(
            ItemFact.FINDING,
            ItemFact.STATE,
            ItemFact.FLAGS,
            ItemFact.ISSUE_KEY,
            ItemFact.FOLLOWS,
            ItemFact.CHECK,
            ItemFact.CHECK_ON);

    private final MacroContext context;
    private final Messages messages;
    private final CheckMessages words;
    private final ItemModel model;

    FindingCheck(MacroContext context) {
        this.context = context;
        this.messages = context.messages();
        this.words = new CheckMessages(messages);
        this.model = new ItemModel(context);
    }

    void addTo(TemplateModel values, VisibleItem seen) {
        Effect effect = seen.effect();
        values.withModel("done", effect.closedOn().map(context::day))
                .with("doneLabel", messages.text("finding.done"))
                .with("answers", ItemModel.answers(effect, messages));
        effect.check().ifPresent(check -> addCheck(values, seen, check));
        values.with("followUps", followUps(seen)).with("followUpLabel", messages.text("check.follow-up.label"));
    }

    private List<TemplateModel> followUps(VisibleItem followed) {
        return context.page().items().stream()
                .filter(next -> !next.isRemoved())
                .filter(next -> next.follows().filter(followed.uid()::equals).isPresent())
                .map(this::followUp)
                .toList();
    }

    private void addCheck(TemplateModel values, VisibleItem seen, EffectCheck check) {
        Optional<String> at = context.page().checkAt(seen);
        Optional<String> checker = Optional.of(messages.user(seen.finding().text(FindingField.CHECKER)))
                .filter(name -> !name.isEmpty());
        values.with("checkWord", words.status(check))
                .with("checkLozenge", Lozenge.of(check.status()))
                .with("checkPlanned", words.planned(check, checker))
                .with("putOff", words.putOff(check))
                .with(
                        "answerLabel",
                        messages.text("check.due.answer.of", context.items().title(seen.finding())));
        if (check.status() == Status.DUE) {
            values.with("question", messages.text("check.due.question"))
                    .with(
                            "criterion",
                            messages.text("check.due.criterion", seen.effect().criterion()))
                    .with("checker", checker.map(name -> messages.text("check.due.checker", name)))
                    .with("answerAt", at)
                    .with("answerText", messages.text("check.due.answer"))
                    .with("earlyAt", at.map(address -> address + "&answer=early"))
                    .with("earlyText", messages.text("check.due.early"));
        } else {
            values.with("reviseAt", at)
                    .with(
                            "reviseText",
                            check.isAnswered() ? messages.text("check.revise") : messages.text("check.answer-now"));
        }
    }

    private TemplateModel followUp(VisibleItem next) {
        TemplateModel values = model.of(next, OF_FOLLOW_UPS)
                .with("anchor", context.page().anchor(next))
                .with("title", context.items().title(next.finding()))
                .with("owner", context.items().owner(next))
                .with(
                        "notes",
                        context.items().urgent(next, next.finding()).stream()
                                .map(TemplateModel::of)
                                .toList());
        if (!next.isTrackedShown()) {
            values.with(
                            "stateText",
                            next.isTrackedHidden()
                                    ? messages.text("hidden")
                                    : messages.text("state." + next.state().value()))
                    .with("stateLozenge", Lozenge.of(next.state()));
        }
        addTo(values, next);
        return values;
    }
}
