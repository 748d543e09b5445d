package dev.hindsight.assessment.adapter;

import dev.hindsight.assessment.CheckMessages;
import dev.hindsight.assessment.Effect;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.ItemModel;
import dev.hindsight.frame.TemplateModel;
import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.List;
import java.util.Optional;

/** What stands over the form of a check: when it was done and by whom, by what it is judged, and what was answered so far. */
final class CheckModel {

    private final Messages messages;
    private final VisibleItem item;
    private final Optional<VisibleItem> followUp;

    /** @param followUp what follows the item already; empty where nothing does */
    CheckModel(FormContext context, VisibleItem item, Optional<VisibleItem> followUp) {
        this.messages = context.messages();
        this.item = item;
        this.followUp = followUp;
    }

    TemplateModel values() {
        Effect effect = item.effect();
        List<TemplateModel> answers = ItemModel.answers(effect, messages);
        return new TemplateModel()
                .with("done", effect.closedOn().map(messages::day).map(this::done))
                .with("question", messages.text("check.question"))
                .with("criterion", effect.criterion())
                .with(
                        "then",
                        CheckMessages.criterionWhenClosed(effect)
                                .map(then -> then.isEmpty()
                                        ? messages.text("check.criterion.none")
                                        : messages.text("check.criterion.closed", then)))
                .with("putOff", effect.check().flatMap(this::putOff))
                .with(
                        "answersTitle",
                        Optional.of(messages.text("check.answers")).filter(text -> !answers.isEmpty()))
                .with("answers", answers)
                .withModel("followUp", followUp.map(this::followUp));
    }

    private TemplateModel followUp(VisibleItem next) {
        return new TemplateModel()
                .with("label", messages.text("check.follow-up.label"))
                .with("key", next.issueKey())
                .with("address", next.issueAddress())
                .with("title", ItemMessages.title(messages, next.finding()));
    }

    private String done(String day) {
        String owner = messages.user(item.owner(messages));
        return owner.isEmpty() ? messages.text("check.done", day) : messages.text("check.done.by", day, owner);
    }

    private Optional<String> putOff(EffectCheck check) {
        return new CheckMessages(messages).putOff(check);
    }
}
