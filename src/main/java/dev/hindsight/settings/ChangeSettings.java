package dev.hindsight.settings;

import dev.hindsight.audit.AuditFact;
import dev.hindsight.audit.AuditFact.What;
import dev.hindsight.audit.AuditLog;
import dev.hindsight.audit.AuditSubject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets what administrators decide, and keeps who did so, and from what to what. What is set holds no secret. */
public final class ChangeSettings {

    private final Settings settings;
    private final Installation installation;
    private final AuditLog log;

    public ChangeSettings(Settings settings, Installation installation, AuditLog log) {
        this.settings = settings;
        this.installation = installation;
        this.log = log;
    }

    /** What holds in a space, by its own key, or for the site when there is none. */
    public EffectiveSettings of(Optional<String> spaceKey) {
        return spaceKey.map(settings::ofSpace).orElseGet(settings::site);
    }

    /**
     * Sets values.
     *
     * @param spaceKey the space whose own values they are; empty for the site's
     * @param values the new texts; an empty text removes the value
     * @param administrator user key of who sets them
     */
    public void store(Optional<String> spaceKey, Map<Setting<?>, String> values, String administrator) {
        AuditSubject subject = spaceKey.map(AuditSubject::space).orElse(AuditSubject.SITE);
        log.keep(administrator, () -> {
            EffectiveSettings stored = of(spaceKey);
            Map<String, String> before = spaceKey.isPresent() ? stored.space() : stored.site();
            settings.store(spaceKey, values);
            return values.entrySet().stream()
                    .flatMap(value -> fact(
                            subject,
                            value.getKey(),
                            before.getOrDefault(value.getKey().name(), ""),
                            value.getValue().isBlank() ? "" : value.getValue())
                            .stream())
                    .sorted(Comparator.comparing(AuditFact::aspect))
                    .toList();
        });
    }

    /** That a setting has changed: of lines, those that went and those that came, since the others would hide them. */
    private static Optional<AuditFact> fact(AuditSubject subject, Setting<?> setting, String before, String after) {
        boolean lines = setting.kind() instanceof SettingKind.Lines;
        String went = lines ? only(before, after) : before;
        String came = lines ? only(after, before) : after;
        return went.equals(came)
                ? Optional.empty()
                : Optional.of(new AuditFact(What.SETTING, subject, setting.name(), went, came));
    }

    private static String only(String these, String those) {
        List<String> other = those.lines().toList();
        return these.lines().filter(line -> !other.contains(line)).collect(Collectors.joining("\n"));
    }

    /** Takes the present base address of the site for the right one, after an administrator said that it was renamed. */
    public void confirmAddress(String administrator) {
        log.keep(administrator, () -> {
            String before = installation.confirmedAddress().orElse("");
            installation.confirmAddress();
            String now = installation.confirmedAddress().orElse("");
            return List.of(new AuditFact(What.BASE_URL, AuditSubject.SITE, "", before, now));
        });
    }
}
