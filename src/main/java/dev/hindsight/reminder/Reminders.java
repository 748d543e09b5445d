package dev.hindsight.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is known of reminders, for all nodes: when it was last looked for some, which mails there were, and of what. */
public interface Reminders {

    /** What became of a mail. The values are stored. */
    enum State {
        /** It is being handed over. When that was long ago, nobody knows whether it was. */
        SENDING("sending"),
        SENT("sent"),
        /** The mail server will not take it for that address. */
        REFUSED("refused"),
        /** The mail server would not take it that day. */
        DEFERRED("deferred");

        private final String value;

        State(String value) {
            this.value = value;
        }

        public String value() {
            return value;
        }
    }

    /**
     * A mail.
     *
     * @param person user key
     * @param day which day it is for that person; there is one mail of it
     * @param state what became of it
     * @param at when that was
     * @param address what its address is known by, without telling it
     */
    record Sent(String person, LocalDate day, State state, Instant at, String address) {}

    /**
     * Notes that somebody looks whom to remind, unless that was done in the same hour (UTC) as last noted, whether that was before or
     * after this one.
     *
     * @return whether it is to be done, by the caller alone
     */
    boolean tick(Instant now);

    /** When that was last noted; empty when it never was. */
    Optional<Instant> lastTick();

    /** Forgets it, so that the next one looks again. */
    void forgetTick();

    /** Since when anybody is reminded of anything: since the first time that this is asked, by a clock that was not ahead. */
    Instant begun(Instant now);

    /** Those of some occasions of which somebody was reminded, or is no more because of a later one. */
    Set<String> told(Collection<String> occasions);

    /** Notes occasions of which nobody needs to be reminded any more, whatever becomes of mails. */
    void overtake(Collection<String> occasions, String person, Instant at);

    /** Whether there is a mail of a person's day already. */
    boolean isBegun(String person, LocalDate day);

    /**
     * Notes that a mail is about to be handed over.
     *
     * @return false when there is one of that person and day already; then nothing may be sent
     */
    boolean begin(String person, LocalDate day, String address, Instant at);

    /**
     * Notes what became of a mail and, where it was sent, of what it reminded, in one transaction.
     *
     * @param told the occasions of which it reminded
     * @param overtaken those that came before these
     */
    void finish(Sent mail, Collection<String> told, Collection<String> overtaken);

    /** The mails since an instant that are in some states, newest first. */
    List<Sent> since(Instant instant, Collection<State> states);

    /** The last mail of a person that was sent or refused until now; empty when there was none. Later ones are those of a wrong clock. */
    Optional<Sent> last(String person, Instant now);

    /**
     * Keeps the mails between two instants, and of the others what they reminded of: those before are old, and those after were noted by a
     * wrong clock, and would keep people from mails on those days.
     */
    void keepMails(Instant from, Instant to);
}
