package dev.hindsight.quality;

import dev.hindsight.finding.Blanks;
import dev.hindsight.finding.FieldRules;
import dev.hindsight.finding.Finding;
import dev.hindsight.finding.FindingField;
import dev.hindsight.quality.QualityHint.Code;
import dev.hindsight.wiki.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a finding could be written better, by a few rules for English and German. They know words, not meaning, and keep silent
 * when in doubt: a hint that is wrong costs the trust in all others. Fields without text get none, since what is missing is
 * for {@link FieldRules}, and none is due to what nobody acts on: a decision against acting, or an idea for later.
 *
 * <p>A person in a root cause is known by the link to an account, by an {@code @} before a user name, and by the full name of
 * the finding's owner. Other people's names in plain text are not known: nothing tells a name from any other word.
 */
public final class QualityHints {

    /** Numbers in words, and words for zero, which is a number to be measured by too. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\p{N}|(?<![\\p{L}-])(?:" + words("""
                    zero one two three four five six seven eight nine ten eleven twelve dozen hundred thousand once twice half
                    no none nobody nothing never without
                    null eins zwei drei vier f\u00fcnf sechs sieben acht neun zehn elf zw\u00f6lf dutzend hundert tausend einmal zweimal
                    kein keine keinem keinen keiner niemand nichts nie ohne
                    """) + ")(?![\\p{L}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The sign before a name, but not inside of a mail address, nor before a name that a path goes on from. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@((?>[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_]))(?!/)");

    /** A link to somebody's profile or space, and a link as it is written in wiki markup. */
    private static final Pattern PROFILE = Pattern.compile("(?:/display/|\\[)~([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_])");

    private QualityHints() {}

    private static String words(String list) {
        return String.join("|", list.strip().split("\\s+"));
    }

    /**
     * The hints for a finding, in the order of its fields.
     *
     * @param today the day that has not ended yet
     * @param policy by when findings should be acted on
     * @param accounts gives the account of a user name or user key; empty when there is none
     */
    public static List<QualityHint> of(
            Finding finding, LocalDate today, DuePolicy policy, Function<String, Optional<User>> accounts) {
        List<QualityHint> hints = new ArrayList<>();
        if (finding.saysNo() || finding.later()) {
            return hints;
        }
        person(finding, accounts).ifPresent(person -> hints.add(new QualityHint(Code.PERSON_IN_CAUSE, person)));
        VagueVerbs.at(finding.text(FindingField.REMEDY))
                .ifPresent(words -> hints.add(new QualityHint(Code.VAGUE_REMEDY, words)));
        finding.due().ifPresent(day -> hints.addAll(due(day, finding, today, policy)));
        String success = finding.text(FindingField.SUCCESS);
        if (!success.isEmpty() && !NUMBER.matcher(success).find()) {
            hints.add(new QualityHint(Code.NO_NUMBER, ""));
        }
        return hints;
    }

    private static List<QualityHint> due(LocalDate day, Finding finding, LocalDate today, DuePolicy policy) {
        if (day.isBefore(today)) {
            return List.of(new QualityHint(Code.DUE_PAST, ""));
        }
        List<QualityHint> hints = new ArrayList<>();
        if (DuePolicy.isOnWeekend(day)) {
            hints.add(new QualityHint(Code.DUE_WEEKEND, ""));
        }
        policy.exceeded(finding.impact(), day, today)
                .ifPresent(days -> hints.add(new QualityHint(Code.DUE_BEYOND, String.valueOf(days))));
        return hints;
    }

    /** The name of the first person in the root cause. */
    private static Optional<String> person(Finding finding, Function<String, Optional<User>> accounts) {
        String cause = finding.text(FindingField.CAUSE);
        return Stream.concat(linked(cause), Stream.of(MENTION, PROFILE).flatMap(pattern -> found(pattern, cause)))
                .flatMap(name -> accounts.apply(name).stream())
                .map(User::fullName)
                .findFirst()
                .or(() -> accounts.apply(finding.text(FindingField.OWNER))
                        .map(User::fullName)
                        .filter(name -> isNamed(name, cause)));
    }

    /** What an account may be when it is linked to: the markup is read as the keys or names of the accounts, and nothing else. */
    private static Stream<String> linked(String cause) {
        return Stream.of(cause.split(", "))
                .filter(name -> !name.isEmpty() && Blanks.oneLine(name).indexOf(' ') < 0);
    }

    private static Stream<String> found(Pattern pattern, String cause) {
        return pattern.matcher(cause).results().map(found -> found.group(1));
    }

    /** A name of one word may be any word. */
    private static boolean isNamed(String fullName, String cause) {
        return fullName.strip().indexOf(' ') > 0
                && Pattern.compile(
                                "(?<!\\p{L})" + Pattern.quote(fullName.strip()) + "(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(cause)
                        .find();
    }
}
