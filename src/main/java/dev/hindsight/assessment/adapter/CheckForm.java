package dev.hindsight.assessment.adapter;

import dev.hindsight.assessment.Answer;
import dev.hindsight.assessment.AnswerCheck;
import dev.hindsight.assessment.EffectCheck;
import dev.hindsight.assessment.Evidence;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingBlock;
import dev.hindsight.finding.FindingField;
import dev.hindsight.finding.Impact;
import dev.hindsight.frame.FormContext;
import dev.hindsight.frame.FormControl;
import dev.hindsight.frame.FormControl.Option;
import dev.hindsight.frame.FormField;
import dev.hindsight.frame.FormInput;
import dev.hindsight.frame.FormPage;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields by which somebody answers whether an action item worked, and what was entered into them. */
final class CheckForm {

    static final String ANSWER = "answer";
    private static final String NOTE = "note";
    private static final String EVIDENCE = "evidence";
    private static final String UNTIL = "until";
    static final String FOLLOW_UP = "follow-up";
    private static final String TITLE = "title";
    private static final String OWNER = "owner";
    private static final String DUE = "due";
    private static final String REMEDY = "remedy";
    private static final String YES = "yes";

    private static final int LONGEST_TEXT = 10_000;

    /** The fields of a follow-up that are asked for. */
    private static final Set<FindingField> ASKED =
            EnumSet.of(FindingField.TITLE, FindingField.OWNER, FindingField.DUE, FindingField.REMEDY);

    /** What a block alone can say. */
    private static final Set<FindingField> OF_THE_BLOCK =
            EnumSet.of(FindingField.ISSUE, FindingField.TRACK, FindingField.REASON);

    private final FormContext context;
    private final Messages messages;
    private final FormInput input;
    private final VisibleItem item;
    private final LocalDate today;
    private final FieldRules rules;
    private final Optional<LocalDate> proposedDue;

    /**
     * @param rules which fields a follow-up needs
     * @param proposedDue by when a follow-up is proposed to be done
     */
    CheckForm(
            FormContext context, VisibleItem item, LocalDate today, FieldRules rules, Optional<LocalDate> proposedDue) {
        this.context = context;
        this.messages = context.messages();
        this.input = context.input();
        this.item = item;
        this.today = today;
        this.rules = rules;
        this.proposedDue = proposedDue;
    }

    void addTo(FormPage page) {
        page.field(new FormField(ANSWER, messages.text("check.answer"), this::answers)
                        .required()
                        .check(entered -> answer().isPresent()
                                ? Optional.empty()
                                : Optional.of(messages.text("check.answer.error"))))
                .field(new FormField(EVIDENCE, messages.text("check.evidence"), () -> FormControl.text(""))
                        .help(
                                isOfHighImpact()
                                        ? messages.text("check.evidence.help.high")
                                        : messages.text("check.evidence.help"))
                        .check(entered -> evidenceProblem()))
                .field(new FormField(NOTE, messages.text("check.note"), () -> FormControl.lines(""))
                        .atMost(LONGEST_TEXT))
                .field(new FormField(UNTIL, messages.text("check.until"), () -> FormControl.date(""))
                        .help(messages.text("check.until.help"))
                        .check(entered -> untilProblem()));
    }

    /** What is asked of a follow-up, which is created where the tick stays and the answer says that something is left to do. */
    void addFollowUpTo(FormPage page) {
        page.field(new FormField(FOLLOW_UP, messages.text("check.follow-up"), this::followUpBox)
                        .section(messages.text("check.follow-up.section"))
                        .help(messages.text("check.follow-up.help"))
                        .check(entered -> otherProblem()))
                .field(new FormField(
                                TITLE,
                                field(FindingField.TITLE),
                                () -> FormControl.text(item.finding().title()))
                        .check(entered -> problem(FindingField.TITLE)))
                .field(new FormField(REMEDY, field(FindingField.REMEDY), () -> FormControl.lines(""))
                        .help(messages.text("check.follow-up.remedy.help"))
                        .atMost(LONGEST_TEXT)
                        .check(entered -> problem(FindingField.REMEDY)))
                .field(new FormField(
                                OWNER,
                                field(FindingField.OWNER),
                                () -> FormControl.user(messages.userName(item.owner(messages))))
                        .help(messages.text("check.follow-up.owner.help"))
                        .check(entered -> problem(FindingField.OWNER)))
                .field(new FormField(
                                DUE,
                                field(FindingField.DUE),
                                () -> FormControl.date(
                                        proposedDue.map(LocalDate::toString).orElse("")))
                        .beside()
                        .check(entered -> problem(FindingField.DUE)));
    }

    private String field(FindingField field) {
        return messages.ofMacro(FindingBlock.MACRO + ".param." + field.parameter() + ".label");
    }

    private FormControl answers() {
        // An address in a mail may name an answer, which is then marked and nothing more
        String asked = context.asked(ANSWER);
        return FormControl.radios(
                Stream.of(Answer.values())
                        .map(answer -> new Option(answer.value(), messages.text("check.answer." + answer.value())))
                        .toList(),
                asked);
    }

    private FormControl followUpBox() {
        return FormControl.boxes(List.of(new Option(YES, messages.text("check.follow-up.yes"))), List.of(YES));
    }

    /** What was answered; empty where nothing was. */
    Optional<Answer> answer() {
        return Answer.ofValue(input.text(ANSWER));
    }

    String note() {
        return input.text(NOTE);
    }

    String evidence() {
        return input.text(EVIDENCE);
    }

    /** When it is to be checked again, of an answer that it is too early. */
    Optional<LocalDate> until() {
        return is(Answer.EARLY) ? Finding.day(input.text(UNTIL)) : Optional.empty();
    }

    private boolean is(Answer answer) {
        return answer().filter(answer::equals).isPresent();
    }

    private boolean isOfHighImpact() {
        return item.finding().impact() == Impact.HIGH;
    }

    private Optional<String> evidenceProblem() {
        boolean lacking = is(Answer.WORKS) && isOfHighImpact() && !Evidence.isSound(evidence());
        return lacking ? Optional.of(messages.text("check.evidence.error")) : Optional.empty();
    }

    private Optional<String> untilProblem() {
        if (!is(Answer.EARLY)) {
            return Optional.empty();
        }
        LocalDate from = planned().orElse(today);
        boolean good = until().filter(day -> day.isAfter(from) && !day.isAfter(from.plusYears(1)))
                .isPresent();
        return good
                ? Optional.empty()
                : planned()
                        .map(day -> messages.text("check.until.error.planned", messages.day(day)))
                        .or(() -> Optional.of(messages.text("check.until.error")));
    }

    /** The day of the check, where it is yet to come: what is too early is checked later, and never sooner. */
    private Optional<LocalDate> planned() {
        return item.effect().check().map(EffectCheck::on).filter(day -> day.isAfter(today));
    }

    /** What is to be done now, its owner by user key; empty where nothing is. */
    Optional<Finding> followUp() {
        boolean wanted = answer().filter(Answer::isFailure).isPresent()
                && input.all(FOLLOW_UP).contains(YES);
        return Optional.of(item.finding()).filter(finding -> wanted).map(this::next);
    }

    /** The same, also in words for people. */
    Optional<AnswerCheck.Wanted> wanted() {
        return followUp().map(finding -> new AnswerCheck.Wanted(finding, inWords(finding)));
    }

    private String inWords(Finding next) {
        String who = messages.user(next.text(FindingField.OWNER));
        String when = next.due().map(messages::day).orElse("");
        return joined(
                "\n",
                Stream.of(
                        messages.text("check.follow-up.label") + " " + next.title(),
                        next.text(FindingField.REMEDY),
                        joined(", ", Stream.of(who, when))));
    }

    private static String joined(String between, Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining(between));
    }

    /** It is about the same thing, and judged by the same criterion; what is done about it is another thing. */
    private Finding next(Finding followed) {
        Finding next = followed.with(FindingField.TITLE, input.text(TITLE))
                .with(FindingField.OWNER, messages.userKey(input.text(OWNER)))
                .with(FindingField.DUE, input.text(DUE))
                .with(FindingField.REMEDY, input.text(REMEDY))
                .with(FindingField.SUCCESS, item.effect().criterion());
        for (FindingField field : OF_THE_BLOCK) {
            next = next.with(field, "");
        }
        return new Finding(next.with(FindingField.EVIDENCE, links(followed)).texts(), note());
    }

    /** The evidence of what is followed, with the links that were given for the answer; a number says something of the answer alone. */
    private String links(Finding followed) {
        Stream<String> given = Finding.entries(evidence()).stream()
                .filter(Finding::isLink)
                .filter(link -> !followed.evidence().contains(link));
        return joined(", ", Stream.concat(Stream.of(followed.text(FindingField.EVIDENCE)), given));
    }

    /** What is wrong with a field of the follow-up. */
    private Optional<String> problem(FindingField field) {
        return followUp()
                .filter(finding -> lacking(finding).contains(field))
                .map(finding -> messages.text("check.follow-up.error", field(field)));
    }

    /** What the follow-up needs besides, which only an editor of the page can give to the finding. */
    private Optional<String> otherProblem() {
        return followUp()
                .map(finding -> lacking(finding).stream()
                        .filter(field -> !ASKED.contains(field))
                        .map(this::field)
                        .collect(Collectors.joining(", ")))
                .filter(labels -> !labels.isEmpty())
                .map(labels -> messages.text("check.follow-up.lacks", labels));
    }

    private Set<FindingField> lacking(Finding finding) {
        Set<FindingField> lacking = EnumSet.noneOf(FindingField.class);
        rules.blockers(finding).forEach(problem -> lacking.add(problem.field()));
        String owner = finding.text(FindingField.OWNER);
        if (!owner.isEmpty() && messages.account(owner).isEmpty()) {
            lacking.add(FindingField.OWNER);
        }
        return lacking;
    }
}
