package dev.hindsight.settings.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.InLists;
import dev.hindsight.frame.Upsert;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.Settings;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;

/**
 * Settings in Active Objects, a row for each value that is set. Reads them anew each time, in one query, so that all
 * nodes obey a change at once. Threads may share it.
 */
public final class AoSettings implements Settings {

    private static final String SITE = "site/";

    private final ActiveObjects ao;

    public AoSettings(ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public EffectiveSettings site() {
        return effective(List.of(SITE));
    }

    @Override
    public EffectiveSettings ofSpace(String spaceKey) {
        return effective(List.of(SITE, space(spaceKey)));
    }

    @Override
    public EffectiveSettings ownOfSpace(String spaceKey) {
        return effective(List.of(space(spaceKey)));
    }

    private EffectiveSettings effective(List<String> scopes) {
        Map<String, String> contents = contents(scopes);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (String scope : scopes) {
            for (Setting setting : Setting.values()) {
                String content = contents.get(scope + setting.key());
                if (content != null && (scope.equals(SITE) || setting.perSpace())) {
                    values.put(setting, content);
                }
            }
        }
        return new EffectiveSettings(values);
    }

    private Map<String, String> contents(List<String> scopes) {
        List<String> names = scopes.stream()
                .flatMap(scope -> Stream.of(Setting.values()).map(setting -> scope + setting.key()))
                .toList();
        Query query = Query.select().where(InLists.criterion("SCOPE_AND_NAME", names), InLists.parameters(names));
        return ao.executeInTransaction(() -> {
            Map<String, String> contents = new HashMap<>();
            for (SettingRow row : ao.find(SettingRow.class, query)) {
                contents.put(row.getScopeAndName(), Columns.text(row.getContent()));
            }
            return contents;
        });
    }

    @Override
    public void store(Optional<String> spaceKey, Map<Setting, String> values) {
        values.keySet().forEach(setting -> {
            if (spaceKey.isPresent() && !setting.perSpace()) {
                throw new IllegalArgumentException("Only the site has the setting " + setting.key());
            }
        });
        String scope = spaceKey.map(AoSettings::space).orElse(SITE);
        Upsert.run(ao, () -> {
            values.forEach((setting, text) -> store(scope + setting.key(), text));
            return scope;
        });
    }

    private void store(String name, String text) {
        Optional<SettingRow> row = Arrays.stream(
                        ao.find(SettingRow.class, Query.select().where("SCOPE_AND_NAME = ?", name)))
                .findFirst();
        if (text.isBlank()) {
            row.ifPresent(ao::delete);
            return;
        }
        SettingRow written = row.orElseGet(() -> ao.create(SettingRow.class, new DBParam("SCOPE_AND_NAME", name)));
        written.setContent(text);
        written.save();
    }

    private static String space(String spaceKey) {
        return "space:" + spaceKey + "/";
    }
}
