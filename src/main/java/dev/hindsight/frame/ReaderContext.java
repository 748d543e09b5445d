package dev.hindsight.frame;

import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import dev.hindsight.approval.adapter.ApprovalPrompts;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.status.PageItem;
import dev.hindsight.status.RenderContext;
import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.List;

/** In whose language and time zone the current user reads. Threads may share it. */
public final class ReaderContext {

    private final LocaleResolver locales;
    private final TimeZoneManager timeZones;
    private final Users users;
    private final ApprovalPrompts offers;

    public ReaderContext(LocaleResolver locales, TimeZoneManager timeZones, Users users, ApprovalPrompts offers) {
        this.locales = locales;
        this.timeZones = timeZones;
        this.users = users;
        this.offers = offers;
    }

    RenderContext at(MacroLocation location, List<PageItem> entries, EffectiveSettings effective) {
        return new RenderContext(
                locales.getLocale(),
                timeZones.getUserTimeZone().toZoneId(),
                location.output(),
                location.where(),
                users.current().map(User::key),
                offers.of(location, entries, effective));
    }
}
