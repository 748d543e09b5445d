package dev.hindsight.render;

import com.atlassian.confluence.plugin.services.VelocityHelperService;
import dev.hindsight.action.ActionItem;
import dev.hindsight.action.Clearance;
import dev.hindsight.action.ConfirmPage;
import dev.hindsight.action.Consent;
import dev.hindsight.action.Obstacle;
import dev.hindsight.site.Sentences;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders the page that asks an editor whether a restricted page or a draft shall get its tickets. Threads may share it. */
public final class ConfirmView {
    static final String TEMPLATE = "templates/hindsight-confirm.vm";

    private final VelocityHelperService velocity;
    private final Sentences sentences;
    private final Disclosure disclosure;

    public ConfirmView(VelocityHelperService velocity, Sentences sentences, Disclosure disclosure) {
        this.velocity = velocity;
        this.sentences = sentences;
        this.disclosure = disclosure;
    }

    /** The page as HTML, to be decorated by the host. */
    public String render(ConfirmRequest request) {
        Wording wording = wording(request.locale());
        ConfirmPage.Question question = request.question();
        Values values = new Values()
                .with("id", Long.toString(request.pageId()))
                .with("title", wording.text("confirm.title"))
                .with("pageTitle", question.title())
                .with("pageAddress", question.address().toString())
                .with("action", request.form().action())
                .with("tokenName", request.form().tokenName())
                .with("token", request.form().token())
                .withTexts("given", given(wording, question))
                .with("withdraw", wording.text("confirm.withdraw"))
                .with("withdrawHelp", wording.text("confirm.withdraw-help"));
        if (request.expired()) {
            values.with("expired", wording.text("confirm.expired"));
        }
        addQuestion(values, wording, question);
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("confirm", values.map());
        return velocity.getRenderedTemplate(TEMPLATE, context);
    }

    /** A page of one sentence: there is no such page, or the reader may not view it. */
    public String noSuchPage(Locale locale, long pageId) {
        return sentence(locale, wording(locale).text("rest.no-such-page", Long.toString(pageId)));
    }

    /** A page of one sentence: the reader may view the page, but not edit it. */
    public String notEditable(Locale locale) {
        return sentence(locale, wording(locale).text("rest.not-editable"));
    }

    private static void addQuestion(Values values, Wording wording, ConfirmPage.Question question) {
        List<ActionItem> items = question.held().items();
        if (items.isEmpty() || question.clearance().obstacles().isEmpty()) {
            values.with("nothing", wording.text("confirm.nothing"));
            return;
        }
        String projects = wording.projects(question.held().projects());
        values.withTexts(
                        "obstacles",
                        question.clearance().obstacles().stream()
                                .map(obstacle -> obstacle.name().toLowerCase(Locale.ROOT))
                                .toList())
                .withTexts("sentences", sentences(wording, question.clearance(), projects))
                .with("findingsText", wording.text("confirm.findings", items.size()))
                .withTexts(
                        "findings",
                        items.stream().map(item -> item.finding().title()).toList())
                .with("make", wording.text("ask.make", items.size(), projects));
    }

    private static List<String> sentences(Wording wording, Clearance clearance, String projects) {
        List<String> all = new ArrayList<>();
        if (clearance.obstacles().contains(Obstacle.DRAFT)) {
            all.add(wording.text("confirm.draft"));
        }
        if (clearance.obstacles().contains(Obstacle.RESTRICTED)) {
            all.add(wording.text("confirm.restricted", projects));
        }
        all.add(wording.text("confirm.later"));
        return all;
    }

    private List<String> given(Wording wording, ConfirmPage.Question question) {
        return question.consents().values().stream()
                .distinct()
                .map(consent -> given(wording, consent))
                .sorted()
                .toList();
    }

    private String given(Wording wording, Consent consent) {
        return wording.text("confirm.given", wording.person(disclosure, consent.by()), wording.moment(consent.at()));
    }

    private String sentence(Locale locale, String sentence) {
        Map<String, Object> context = velocity.createDefaultVelocityContext();
        context.put("page", Map.of("title", wording(locale).text("confirm.title")));
        context.put("sentence", sentence);
        return velocity.getRenderedTemplate("templates/hindsight-sentence.vm", context);
    }

    private Wording wording(Locale locale) {
        return new Wording(
                sentences,
                new Reading(locale, ZoneOffset.UTC, Output.DISPLAY, Whereabouts.CURRENT_PAGE, Optional.empty()));
    }
}
