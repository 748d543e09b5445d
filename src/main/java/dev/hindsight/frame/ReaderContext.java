package dev.hindsight.frame;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.approval.ApprovalPrompt;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.OutputTarget;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.RenderContext;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.List;
import java.util.Optional;

/** In whose language and time zone the current user reads. Threads may share it. */
public final class ReaderContext {

    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;
    private final Users users;
    private final PageApprovals approvals;

    public ReaderContext(LocaleResolver locales, TimeZoneManager timeZones, Users users, PageApprovals approvals) {
        this.locales = locales;
        this.timeZones = timeZones;
        this.users = users;
        this.approvals = approvals;
    }

    RenderContext at(MacroLocation location, List<PageItem> entries, EffectiveSettings effective) {
        return new RenderContext(
                locales.getLocale(),
                timeZones.getUserTimeZone().toZoneId(),
                location.output(),
                location.where(),
                users.current().map(User::key),
                prompt(location, entries, effective));
    }

    /** On the page itself only, not in copies that live on. */
    private Optional<ApprovalPrompt> prompt(
            MacroLocation location, List<PageItem> entries, EffectiveSettings effective) {
        return location.current() && location.output() == OutputTarget.DISPLAY
                ? approvals.prompt(
                        location.pageId(), entries.stream().map(PageItem::item).toList(), effective)
                : Optional.empty();
    }
}
