package dev.hindsight.wiki;

import dev.hindsight.wiki.Delivery.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A mail server in memory. It takes each mail unless a test lets it do something else. */
public final class InMemoryMailServer implements MailServer {

    private final List<Mail> sent = new ArrayList<>();
    private boolean defined = true;
    private Outcome outcome = Outcome.SENT;
    private Predicate<Mail> odd = mail -> false;
    private Optional<Error> killed = Optional.empty();

    public synchronized void define(boolean there) {
        defined = there;
    }

    /** What becomes of each mail to an address from now on; others are sent. */
    public synchronized void answer(String address, Outcome given) {
        odd = mail -> mail.address().equals(address);
        outcome = given;
    }

    /** The node stops after the next mail to an address was taken, before that is known. */
    public synchronized void killAfter(String address) {
        odd = mail -> mail.address().equals(address);
        killed = Optional.of(new AssertionError("The node was killed"));
    }

    /** Those that it has taken, oldest first. */
    public synchronized List<Mail> sent() {
        return List.copyOf(sent);
    }

    /** The addresses of these. */
    public synchronized List<String> addresses() {
        return sent.stream().map(Mail::address).toList();
    }

    public synchronized void forget() {
        sent.clear();
    }

    @Override
    public synchronized boolean isDefined() {
        return defined;
    }

    @Override
    public synchronized Delivery send(Mail mail) {
        boolean different = odd.test(mail);
        if (!different || outcome == Outcome.SENT || outcome == Outcome.UNKNOWN) {
            sent.add(mail);
        }
        if (different && killed.isPresent()) {
            Error now = killed.get();
            killed = Optional.empty();
            odd = next -> false;
            throw now;
        }
        return different ? new Delivery(outcome, "because") : new Delivery(Outcome.SENT, "");
    }
}
