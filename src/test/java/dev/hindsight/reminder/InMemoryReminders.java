package dev.hindsight.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reminders in memory, for tests of those who send them. */
public final class InMemoryReminders implements Reminders {

    private final List<Sent> mails = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private Optional<Instant> tick = Optional.empty();
    private Optional<Instant> begun = Optional.empty();

    @Override
    public synchronized boolean tick(Instant now) {
        boolean same = tick.map(last -> last.truncatedTo(ChronoUnit.HOURS))
                .equals(Optional.of(now.truncatedTo(ChronoUnit.HOURS)));
        if (!same) {
            tick = Optional.of(now);
        }
        return !same;
    }

    @Override
    public synchronized Optional<Instant> lastTick() {
        return tick;
    }

    @Override
    public synchronized void forgetTick() {
        tick = Optional.empty();
    }

    @Override
    public synchronized Instant begun(Instant now) {
        begun = begun.filter(known -> !known.isAfter(now)).or(() -> Optional.of(now));
        return begun.get();
    }

    @Override
    public synchronized Set<String> told(Collection<String> occasions) {
        Set<String> known = new HashSet<>(occasions);
        known.retainAll(told);
        return known;
    }

    @Override
    public synchronized void overtake(Collection<String> occasions, String person, Instant at) {
        told.addAll(occasions);
    }

    @Override
    public synchronized boolean isBegun(String person, LocalDate day) {
        return mails.stream().anyMatch(mail -> isOf(mail, person, day));
    }

    private static boolean isOf(Sent mail, String person, LocalDate day) {
        return mail.person().equals(person) && mail.day().equals(day);
    }

    @Override
    public synchronized boolean begin(String person, LocalDate day, String address, Instant at) {
        return !isBegun(person, day) && mails.add(new Sent(person, day, State.SENDING, at, address));
    }

    @Override
    public synchronized void finish(Sent mail, Collection<String> reminded, Collection<String> overtaken) {
        mails.removeIf(one -> isOf(one, mail.person(), mail.day()));
        mails.add(mail);
        told.addAll(reminded);
        told.addAll(overtaken);
    }

    @Override
    public synchronized List<Sent> since(Instant instant, Collection<State> states) {
        return mails.stream()
                .filter(mail -> states.contains(mail.state()) && !mail.at().isBefore(instant))
                .sorted(Comparator.comparing(Sent::at).reversed())
                .toList();
    }

    @Override
    public synchronized Optional<Sent> last(String person, Instant now) {
        return since(Instant.MIN, Set.of(State.SENT, State.REFUSED)).stream()
                .filter(mail -> mail.person().equals(person) && !mail.at().isAfter(now))
                .findFirst();
    }

    @Override
    public synchronized void keepMails(Instant from, Instant to) {
        mails.removeIf(mail -> mail.at().isBefore(from) || mail.at().isAfter(to));
    }
}
