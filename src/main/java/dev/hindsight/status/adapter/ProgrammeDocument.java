package dev.hindsight.status.adapter;

import dev.hindsight.figures.StatusOptions.Scope;
import dev.hindsight.programme.PostmortemPage;
import dev.hindsight.programme.Programme;
import dev.hindsight.review.Review;
import dev.hindsight.wiki.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How far many pages have come, as JSON: names are those of the rendered data attributes, and what is hidden from the reader is absent. */
public final class ProgrammeDocument {

    private ProgrammeDocument() {}

    /** The document of many pages. */
    public static ProgressDocument of(Scope scope, Programme programme, Messages messages) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("scope", scope.value());
        ProgressDocument.putNumbers(programme.progress(), values);
        ProgressDocument.putUnchecked(programme.pages().stream().flatMap(page -> page.items().stream()), values);
        values.put(
                "pages",
                programme.pages().stream().map(page -> page(page, messages)).toList());
        return new ProgressDocument(values, programme.progress().asOf());
    }

    private static void putDay(Map<String, Object> values, String name, Optional<Review> review) {
        review.map(Review::day).map(LocalDate::toString).ifPresent(day -> values.put(name, day));
    }

    private static Map<String, Object> page(PostmortemPage page, Messages messages) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("pageId", Long.toString(page.pageId()));
        values.put("title", page.title());
        ProgressDocument.putNumbers(page.progress(), values);
        page.nextDue().map(LocalDate::toString).ifPresent(day -> values.put("nextDue", day));
        page.lastActivity().map(Instant::toString).ifPresent(at -> values.put("lastActivity", at));
        page.goLive().map(LocalDate::toString).ifPresent(day -> values.put("goLive", day));
        putDay(values, "dueReview", page.reviews().due());
        putDay(values, "nextReview", page.reviews().next());
        if (!page.facilitator().isEmpty()) {
            values.put("facilitator", messages.userName(page.facilitator()));
        }
        return values;
    }
}
