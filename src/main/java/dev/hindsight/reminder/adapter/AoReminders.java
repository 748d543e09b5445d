package dev.hindsight.reminder.adapter;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.frame.Columns;
import dev.hindsight.frame.Table;
import dev.hindsight.reminder.Reminders;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;

/** Reminders in Active Objects. Whoever adds a row of a key first has what goes with it. */
public final class AoReminders implements Reminders {

    private static final String BY_KEY = "REMINDER_KEY = ?";
    private static final String MAIL = "mail";
    private static final String BEGUN = "begun";

    /** States of rows that are no mail. */
    private static final String TICK = "tick";

    private static final String TOLD = "told";
    private static final String OVERTAKEN = "overtaken";

    private final Table<ReminderRow> rows;

    public AoReminders(ActiveObjects ao) {
        this.rows = new Table<>(ao, ReminderRow.class);
    }

    @Override
    public boolean tick(Instant now) {
        String key = TICK + "/" + now.truncatedTo(ChronoUnit.HOURS);
        return rows.upsert(() -> {
            if (rows.first(BY_KEY, key).isPresent()) {
                return false;
            }
            rows.remove("STATE = ?", TICK);
            add(key, TICK, "", now);
            return true;
        });
    }

    @Override
    public Optional<Instant> lastTick() {
        return rows.transaction(
                () -> rows.first("STATE = ?", TICK).map(row -> Instant.ofEpochMilli(row.getChangedAt())));
    }

    @Override
    public void forgetTick() {
        rows.transaction(() -> rows.remove("STATE = ?", TICK));
    }

    @Override
    public Instant begun(Instant now) {
        return rows.upsert(() -> {
            ReminderRow row = rows.first(BY_KEY, BEGUN).orElseGet(() -> add(BEGUN, BEGUN, "", now));
            if (row.getChangedAt() > now.toEpochMilli()) {
                row.setChangedAt(now.toEpochMilli());
                row.save();
            }
            return Instant.ofEpochMilli(row.getChangedAt());
        });
    }

    @Override
    public Set<String> told(Collection<String> occasions) {
        return rows.transaction(() -> {
            Set<String> told = new HashSet<>();
            rows.findIn("REMINDER_KEY", occasions, "").forEach(row -> told.add(row.getReminderKey()));
            return told;
        });
    }

    @Override
    public void overtake(Collection<String> occasions, String person, Instant at) {
        rows.upsert(() -> {
            keep(occasions, OVERTAKEN, person, at);
            return at;
        });
    }

    private void keep(Collection<String> occasions, String state, String person, Instant at) {
        Set<String> kept = told(occasions);
        occasions.stream().distinct().filter(key -> !kept.contains(key)).forEach(key -> add(key, state, person, at));
    }

    @Override
    public boolean isBegun(String person, LocalDate day) {
        return rows.transaction(() -> rows.count(BY_KEY, key(person, day)) > 0);
    }

    @Override
    public boolean begin(String person, LocalDate day, String address, Instant at) {
        String key = key(person, day);
        return rows.upsert(() -> {
            if (rows.first(BY_KEY, key).isPresent()) {
                return false;
            }
            Map<String, Object> values = values(key, State.SENDING.value(), person, at);
            values.put("DAY_OF_MAIL", day.toString());
            values.put("ADDRESS_DIGEST", address);
            rows.add(values);
            return true;
        });
    }

    @Override
    public void finish(Sent mail, Collection<String> told, Collection<String> overtaken) {
        rows.upsert(() -> {
            rows.first(BY_KEY, key(mail.person(), mail.day())).ifPresent(row -> {
                row.setState(mail.state().value());
                row.setChangedAt(mail.at().toEpochMilli());
                row.save();
            });
            keep(told, TOLD, mail.person(), mail.at());
            keep(overtaken, OVERTAKEN, mail.person(), mail.at());
            return mail;
        });
    }

    @Override
    public List<Sent> since(Instant instant, Collection<State> states) {
        List<Object> parameters =
                new ArrayList<>(states.stream().map(State::value).toList());
        String where = Table.in("STATE", states) + " AND CHANGED_AT >= ?";
        parameters.add(instant.toEpochMilli());
        return read(Query.select().where(where, parameters.toArray()).order("CHANGED_AT DESC, ID DESC"));
    }

    @Override
    public Optional<Sent> last(String person, Instant now) {
        return read(Query.select()
                        .where(
                                "PERSON = ? AND STATE IN (?, ?) AND CHANGED_AT <= ?",
                                person,
                                State.SENT.value(),
                                State.REFUSED.value(),
                                now.toEpochMilli())
                        .order("CHANGED_AT DESC, ID DESC")
                        .limit(1))
                .stream()
                .findFirst();
    }

    @Override
    public void keepMails(Instant from, Instant to) {
        List<Object> parameters = new ArrayList<>();
        for (State state : State.values()) {
            parameters.add(state.value());
        }
        String where = Table.in("STATE", List.copyOf(parameters)) + " AND (CHANGED_AT < ? OR CHANGED_AT > ?)";
        parameters.add(from.toEpochMilli());
        parameters.add(to.toEpochMilli());
        rows.transaction(() -> rows.remove(where, parameters.toArray()));
    }

    private List<Sent> read(Query query) {
        return rows.transaction(() ->
                rows.find(query).stream().flatMap(row -> read(row).stream()).toList());
    }

    private static Optional<Sent> read(ReminderRow row) {
        return Columns.day(row.getDayOfMail())
                .flatMap(day -> Columns.constant(State.values(), State::value, row.getState())
                        .map(state -> new Sent(
                                Columns.text(row.getPerson()),
                                day,
                                state,
                                Instant.ofEpochMilli(row.getChangedAt()),
                                Columns.text(row.getAddressDigest()))));
    }

    private static String key(String person, LocalDate day) {
        return String.join("/", MAIL, day.toString(), person);
    }

    private ReminderRow add(String key, String state, String person, Instant at) {
        return rows.add(values(key, state, person, at));
    }

    private static Map<String, Object> values(String key, String state, String person, Instant at) {
        Map<String, Object> values = new HashMap<>();
        values.put("REMINDER_KEY", key);
        values.put("STATE", state);
        values.put("CHANGED_AT", at.toEpochMilli());
        Columns.put(values, "PERSON", person);
        return values;
    }
}
