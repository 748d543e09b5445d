package dev.hindsight.web;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.action.ConfirmPage;
import dev.hindsight.action.Obstacle;
import dev.hindsight.render.ConfirmRequest;
import dev.hindsight.render.ConfirmView;
import dev.hindsight.render.SettingsRequest;
import dev.hindsight.site.People;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the page that asks an editor shows and does, apart from who may use it. Threads may share it. */
public final class ConfirmationPage {

    private final ConfirmPage confirm;
    private final ConfirmView view;
    private final People people;
    private final LocaleResolver locales;

    public ConfirmationPage(ConfirmPage confirm, ConfirmView view, People people, LocaleResolver locales) {
        this.confirm = confirm;
        this.view = view;
        this.people = people;
        this.locales = locales;
    }

    Optional<ConfirmPage.Question> question(long pageId) {
        return confirm.question(pageId);
    }

    String shown(long pageId, SettingsRequest.Form form, ConfirmPage.Question question, boolean expired) {
        return view.render(new ConfirmRequest(locale(), pageId, form, question, expired));
    }

    String noSuchPage(long pageId) {
        return view.noSuchPage(locale(), pageId);
    }

    String notEditable() {
        return view.notEditable(locale());
    }

    /** Gives the current user's consent against what the user was shown, as far as it is still on the page. */
    void confirm(long pageId, ConfirmPage.Question question, Set<String> shown) {
        List<Obstacle> obstacles = Arrays.stream(Obstacle.values())
                .filter(question.clearance().obstacles()::contains)
                .filter(obstacle -> shown.contains(obstacle.name().toLowerCase(Locale.ROOT)))
                .toList();
        people.current().ifPresent(editor -> confirm.confirm(pageId, editor, obstacles));
    }

    void withdraw(long pageId) {
        people.current().ifPresent(editor -> confirm.withdraw(pageId, editor));
    }

    private Locale locale() {
        return locales.getLocale();
    }
}
