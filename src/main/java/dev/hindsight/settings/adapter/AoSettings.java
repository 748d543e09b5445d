package dev.hindsight.settings.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;

/** Settings in Active Objects, a row for each value that is set. */
public final class AoSettings implements Settings {

    private static final String SITE = "site/";

    private final Table<SettingRow> rows;

    public AoSettings(ActiveObjects ao) {
        this.rows = new Table<>(ao, SettingRow.class);
    }

    @Override
    public EffectiveSettings site() {
        return new EffectiveSettings(read(List.of(SITE)).getOrDefault(SITE, Map.of()), Map.of());
    }

    @Override
    public EffectiveSettings ofSpace(String spaceKey) {
        String space = space(spaceKey);
        Map<String, Map<String, String>> read = read(List.of(SITE, space));
        return new EffectiveSettings(read.getOrDefault(SITE, Map.of()), read.getOrDefault(space, Map.of()));
    }

    /** The texts of some scopes, by scope and name, in one query. */
    private Map<String, Map<String, String>> read(List<String> scopes) {
        String where = scopes.stream().map(scope -> "SCOPE_AND_NAME LIKE ?").collect(Collectors.joining(" OR "));
        Query query = Query.select()
                .where(where, scopes.stream().map(scope -> scope + "%").toArray());
        return rows.transaction(() -> {
            Map<String, Map<String, String>> texts = new HashMap<>();
            for (SettingRow row : rows.find(query)) {
                // A space key may hold characters that stand for others in LIKE
                scopes.stream()
                        .filter(row.getScopeAndName()::startsWith)
                        .forEach(scope -> texts.computeIfAbsent(scope, key -> new HashMap<>())
                                .put(row.getScopeAndName().substring(scope.length()), Columns.text(row.getContent())));
            }
            return texts;
        });
    }

    @Override
    public void store(Optional<String> spaceKey, Map<Setting<?>, String> values) {
        values.keySet().forEach(setting -> {
            if (spaceKey.isPresent() && !setting.isPerSpace()) {
                throw new IllegalArgumentException("Only the site has the setting " + setting.name());
            }
        });
        String scope = spaceKey.map(AoSettings::space).orElse(SITE);
        rows.upsert(() -> {
            values.forEach((setting, text) -> store(scope + setting.name(), text));
            return scope;
        });
    }

    @Override
    public boolean isAnywhere(Setting<?> setting, String text) {
        return rows.transaction(() -> rowsOf(setting).anyMatch(row -> text.equals(row.getContent())));
    }

    @Override
    public void replace(Setting<?> setting, String text, String by) {
        rows.transaction(() -> {
            rowsOf(setting).filter(row -> text.equals(row.getContent())).forEach(row -> {
                row.setContent(by);
                row.save();
            });
            return by;
        });
    }

    /** What the site and the spaces have of a setting. */
    private Stream<SettingRow> rowsOf(Setting<?> setting) {
        return rows.find(Query.select().where("SCOPE_AND_NAME LIKE ?", "%/" + setting.name())).stream();
    }

    @Override
    public void storeOnce(Map<Setting<?>, String> values) {
        List<String> names =
                values.keySet().stream().map(setting -> SITE + setting.name()).toList();
        rows.upsert(() -> {
            if (rows.findIn("SCOPE_AND_NAME", names, "").isEmpty()) {
                values.forEach((setting, text) -> store(SITE + setting.name(), text));
            }
            return names;
        });
    }

    @Override
    public Optional<String> choice(String userKey, String name) {
        return rows.transaction(() -> rows.first("SCOPE_AND_NAME = ?", user(userKey) + name)
                .flatMap(row -> Columns.optionalText(row.getContent())));
    }

    @Override
    public void remember(String userKey, String name, String choice) {
        rows.upsert(() -> {
            store(user(userKey) + name, choice);
            return choice;
        });
    }

    private void store(String name, String text) {
        Optional<SettingRow> row = rows.first("SCOPE_AND_NAME = ?", name);
        if (text.isBlank()) {
            row.ifPresent(rows::remove);
            return;
        }
        SettingRow written = row.orElseGet(() -> rows.add(Map.of("SCOPE_AND_NAME", name)));
        written.setContent(text);
        written.save();
    }

    private static String user(String userKey) {
        return "user:" + userKey + "/";
    }

    private static String space(String spaceKey) {
        return "space:" + spaceKey + "/";
    }
}
