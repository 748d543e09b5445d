package dev.hindsight.reminder;

import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.Settings;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parts of the mails each person wants, of those that administrators let be sent. Kept is what somebody has switched off. */
public final class MailChoices {

    private static final String OFF = "mail-off";

    private final Settings settings;

    public MailChoices(Settings settings) {
        this.settings = settings;
    }

    /** What administrators let be sent. */
    public Set<Part> offered() {
        return ReminderSettings.parts(settings.site());
    }

    /** What a person wants, whether it is sent at all or not. */
    public Set<Part> of(String userKey) {
        Set<Part> wanted = EnumSet.allOf(Part.class);
        settings.choice(userKey, OFF).map(SettingKind::parts).map(Part::of).ifPresent(wanted::removeAll);
        return wanted;
    }

    /**
     * Keeps what a person wants of what is offered; what is not offered stays as it was.
     *
     * @param values the values of the parts that are wanted
     */
    public void choose(String userKey, Set<String> values) {
        Set<Part> off = EnumSet.allOf(Part.class);
        off.removeAll(of(userKey));
        off.removeAll(offered());
        offered().stream().filter(part -> !values.contains(part.value())).forEach(off::add);
        settings.remember(userKey, OFF, off.stream().map(Part::value).collect(Collectors.joining(",")));
    }
}
