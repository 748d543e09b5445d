package dev.hindsight.guard;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.figures.Board;
import dev.hindsight.figures.Segments;
import dev.hindsight.figures.StatusOptions;
import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.finding.RichText;
import dev.hindsight.item.Change;
import dev.hindsight.item.ItemState;
import dev.hindsight.reminder.Part;
import dev.hindsight.reviewing.Difference;
import dev.hindsight.settings.SettingSection;
import java.util.Locale;
import java.util.stream.Stream;

/** The keys that what is told to authors puts together: the form of a finding, and what publishing does. */
final class WritingFamilies {

    private WritingFamilies() {}

    static void addTo(SentenceFamilies all) {
        // The words of macros, which are found through the descriptor
        all.put("Messages#ofMacro dev.hindsight.*", Stream.of());
        all.put("FindingControls#lookUp hindsight.impact.*", SentenceFamilies.values(Impact.values(), Impact::value));
        all.put("FindingControls#lookUp hindsight.kind.*", SentenceFamilies.values(Kind.values(), Kind::value));
        all.put(
                "FindingForm#losses hindsight.finding-form.loss.*",
                SentenceFamilies.values(
                        RichText.Loss.values(), loss -> loss.name().toLowerCase(Locale.ROOT)));
        all.put(
                "FindingForm#problem hindsight.problem.unreadable.*",
                Stream.of("impact", "kind", "due", "evidence", "verify", "issue", "project", "track", "until"));
        all.put(
                "ForecastMessages#expected hindsight.state.*.sentence",
                Stream.concat(
                        Stream.of("blocked"),
                        Stream.of(
                                        ItemState.INCOMPLETE,
                                        ItemState.WAITING,
                                        ItemState.WONT_DO,
                                        ItemState.LATER,
                                        ItemState.COPY)
                                .map(ItemState::value)));
        all.put(
                "ForecastMessages#counts hindsight.forecast.count.*",
                Stream.of(
                        "links",
                        "updates",
                        "draft",
                        "restricted",
                        "no-project",
                        "incomplete",
                        "wont-do",
                        "later",
                        "copy"));
        all.put(
                "FindingServlet#refused hindsight.*",
                SentenceFamilies.written(
                        "dev/hindsight/authoring/adapter/FindingServlet",
                        "finding-form.gone",
                        "finding-form.would-lose",
                        "finding-form.unreadable"));
        all.put(
                "FindingFacts#addTo hindsight.state.*",
                Stream.of("incomplete", "declined", "later", "copied", "refused", "missing"));
        all.put("FindingModel#choices hindsight.conflict.use-*", Stream.of("jira", "page"));
        all.put("EditMessages#shown hindsight.impact.*", SentenceFamilies.values(Impact.values(), Impact::value));
        all.put("EditMessages#shown hindsight.kind.*", SentenceFamilies.values(Kind.values(), Kind::value));
        all.put("EditsServlet#dropped hindsight.edits.help.*", Stream.of("gone", "undone"));
        all.put(
                "FindingServlet#page hindsight.*",
                SentenceFamilies.written(
                        "dev/hindsight/authoring/adapter/FindingServlet",
                        "finding-form.title.add",
                        "finding-form.title.edit",
                        "finding-form.introduction.add",
                        "finding-form.introduction"));
        all.put(
                "SettingsForm#heading hindsight.settings.section.*",
                SentenceFamilies.values(SettingSection.values(), SettingSection::value));
        all.put("SettingField#arrange hindsight.settings.table.*", Stream.of("required", "recommended"));
        all.put(
                "SettingField#arrange hindsight.impact.*.full",
                SentenceFamilies.values(Impact.values(), Impact::value));
        all.put(
                "CheckMessages#status hindsight.check.status.*",
                SentenceFamilies.values(EffectCheck.Status.values(), EffectCheck.Status::value)
                        .filter(key -> !key.equals("planned")));
        all.put(
                "CheckMessages#answer hindsight.check.answer.*",
                SentenceFamilies.values(Answer.values(), Answer::value));
        all.put("CheckForm#answers hindsight.check.answer.*", SentenceFamilies.values(Answer.values(), Answer::value));
        all.put(
                "FindingCheck#followUp hindsight.state.*",
                SentenceFamilies.values(ItemState.values(), ItemState::value));
        all.put(
                "HistoryWords#what hindsight.history.what.*",
                SentenceFamilies.values(Change.What.values(), Change.What::value));
        all.put(
                "HistoryModel#filter hindsight.history.what.*",
                SentenceFamilies.values(Change.What.values(), Change.What::value));
        all.put(
                "HistoryModel#filter hindsight.history.source.*",
                SentenceFamilies.values(Change.Source.values(), Change.Source::value));
        all.put(
                "StatusTable#columns hindsight.column.*",
                SentenceFamilies.values(StatusOptions.Column.values(), StatusOptions.Column::value));
        all.put(
                "StatusTable#board hindsight.status.board.*",
                SentenceFamilies.values(Board.Column.values(), Board.Column::value));
        all.put(
                "FigureMessages#segment hindsight.status.segment.*",
                SentenceFamilies.values(Segments.Kind.values(), Segments.Kind::value));
        all.put(
                "StatusModel#addLink hindsight.*",
                SentenceFamilies.written(
                        "dev/hindsight/status/adapter/StatusModel",
                        "status.open-in-jira",
                        "status.export",
                        "history.link",
                        "finding-form.add"));
        all.put(
                "ReviewModel#row hindsight.reviewing.kind.*",
                SentenceFamilies.values(Difference.Kind.values(), Difference.Kind::value));
        all.put(
                "ReviewModel#figures hindsight.reviewing.figure.*",
                SentenceFamilies.values(Difference.Kind.values(), Difference.Kind::value));
        all.put(
                "LetterWords#letter hindsight.mail.section.*",
                Stream.of("due", "check", "review", "decision", "overdue", "week", "open-check", "done"));
        all.put("LetterWords#counts hindsight.mail.count.*", Stream.of("due", "check", "review", "decision", "done"));
        all.put(
                "NotificationsServlet#boxes hindsight.mail.part.*",
                SentenceFamilies.values(Part.values(), Part::value));
        all.put("HistoryWords#impact hindsight.impact.*", SentenceFamilies.values(Impact.values(), Impact::value));
        all.put("HistoryWords#state hindsight.state.*", SentenceFamilies.values(ItemState.values(), ItemState::value));
    }
}
