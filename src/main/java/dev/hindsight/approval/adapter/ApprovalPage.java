package dev.hindsight.approval.adapter;

import com.atlassian.sal.api.message.LocaleResolver;
import dev.hindsight.approval.ApprovalReason;
import dev.hindsight.approval.ApprovePage;
import dev.hindsight.settings.adapter.SettingsRequest;
import dev.hindsight.wiki.Users;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the page that asks an editor shows and does, apart from who may use it. Threads may share it. */
public final class ApprovalPage {

    private final ApprovePage confirm;
    private final ApprovalView view;
    private final Users users;
    private final LocaleResolver locales;

    public ApprovalPage(ApprovePage confirm, ApprovalView view, Users users, LocaleResolver locales) {
        this.confirm = confirm;
        this.view = view;
        this.users = users;
        this.locales = locales;
    }

    Optional<ApprovePage.Question> question(long pageId) {
        return confirm.question(pageId);
    }

    String shown(long pageId, SettingsRequest.Form form, ApprovePage.Question question, boolean expired) {
        return view.render(new ApprovalRequest(locale(), pageId, form, question, expired));
    }

    String noSuchPage(long pageId) {
        return view.noSuchPage(locale(), pageId);
    }

    String notEditable() {
        return view.notEditable(locale());
    }

    /** Gives the current user's consent against what the user was shown, as far as it is still on the page. */
    void confirm(long pageId, ApprovePage.Question question, Set<String> shown) {
        List<ApprovalReason> obstacles = Arrays.stream(ApprovalReason.values())
                .filter(question.decision().obstacles()::contains)
                .filter(obstacle -> shown.contains(obstacle.name().toLowerCase(Locale.ROOT)))
                .toList();
        users.current().ifPresent(editor -> confirm.confirm(pageId, editor, obstacles));
    }

    void withdraw(long pageId) {
        users.current().ifPresent(editor -> confirm.withdraw(pageId, editor));
    }

    private Locale locale() {
        return locales.getLocale();
    }
}
