package dev.hindsight.guard;

import dev.hindsight.finding.Impact;
import dev.hindsight.finding.Kind;
import dev.hindsight.finding.RichText;
import java.util.Locale;
import java.util.stream.Stream;

/** The keys that the form of a finding puts together. */
final class WritingFamilies {

    private WritingFamilies() {}

    static void addTo(SentenceFamilies all) {
        // The words of macros, which are found through the descriptor
        all.put("Messages#ofMacro dev.hindsight.*", Stream.of());
        all.put("FindingForm#control hindsight.impact.*", SentenceFamilies.values(Impact.values(), Impact::value));
        all.put("FindingForm#control hindsight.kind.*", SentenceFamilies.values(Kind.values(), Kind::value));
        all.put(
                "FindingForm#losses hindsight.finding-form.loss.*",
                SentenceFamilies.values(
                        RichText.Loss.values(), loss -> loss.name().toLowerCase(Locale.ROOT)));
        all.put(
                "FindingForm#problem hindsight.problem.unreadable.*",
                Stream.of("impact", "kind", "due", "evidence", "issue", "project", "track"));
        all.put(
                "FindingServlet#refused hindsight.*",
                SentenceFamilies.written(
                        "dev/hindsight/authoring/adapter/FindingServlet",
                        "finding-form.gone",
                        "finding-form.would-lose",
                        "finding-form.unreadable"));
        all.put("EditMessages#shown hindsight.impact.*", SentenceFamilies.values(Impact.values(), Impact::value));
        all.put("EditMessages#shown hindsight.kind.*", SentenceFamilies.values(Kind.values(), Kind::value));
        all.put("EditsServlet#dropped hindsight.edits.help.*", Stream.of("gone", "undone"));
        all.put(
                "FindingServlet#page hindsight.*",
                SentenceFamilies.written(
                        "dev/hindsight/authoring/adapter/FindingServlet",
                        "finding-form.title.add",
                        "finding-form.title.edit"));
    }
}
