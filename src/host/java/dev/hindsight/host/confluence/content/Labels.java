package dev.hindsight.host.confluence.content;

import dev.hindsight.host.confluence.database.Database;
import java.util.List;
import java.util.Locale;

/** The labels of pages. Old versions have none of their own. */
public final class Labels {

    private final Database database;

    Labels(Database database) {
        this.database = database;
    }

    public List<String> of(long page) {
        return database.jdbc()
                .queryForList("select NAME from HOST_LABEL where CONTENT = ? order by NAME", String.class, page);
    }

    /** Also pages in the trash. */
    public List<Long> pagesWith(String name) {
        return database.jdbc().queryForList("select CONTENT from HOST_LABEL where NAME = ?", Long.class, name);
    }

    public void add(long page, List<String> names) {
        List<String> checked = names.stream().map(Labels::checked).distinct().toList();
        database.inTransaction(() -> {
            List<String> there = of(page);
            checked.stream()
                    .filter(name -> !there.contains(name))
                    .forEach(name ->
                            database.jdbc().update("insert into HOST_LABEL (CONTENT, NAME) values (?, ?)", page, name));
            return checked.size();
        });
    }

    public boolean remove(long page, String name) {
        return database.jdbc()
                        .update(
                                "delete from HOST_LABEL where CONTENT = ? and NAME = ?",
                                page,
                                name.toLowerCase(Locale.ROOT))
                > 0;
    }

    /** Afterwards the page has just these labels. */
    public void replace(long page, List<String> names) {
        database.inTransaction(() -> {
            removeAll(page);
            add(page, names);
            return names.size();
        });
    }

    void removeAll(long page) {
        database.jdbc().update("delete from HOST_LABEL where CONTENT = ?", page);
    }

    private static String checked(String name) {
        String label = name.trim().toLowerCase(Locale.ROOT);
        if (label.isEmpty() || label.length() > 255 || label.matches(".*[\\s!#&()*,.:;<>?@\\[\\]^].*")) {
            throw new ContentRefusal(400, "The label '" + name + "' is not valid.");
        }
        return label;
    }
}
