package dev.hindsight.issue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What goes wrong in {@link InMemoryJira}: failures of the next calls, in the order given, and standing ones
 * of links and people.
 */
public final class ScriptedFailures {

    private record Scripted(String operation, boolean done, JiraException failure) {}

    private final Deque<Scripted> next = new ArrayDeque<>();
    private final ConcurrentMap<String, JiraException> ofLinks = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, JiraException> ofPeople = new ConcurrentHashMap<>();

    /** The next call of an operation fails, and nothing happens. */
    public synchronized void failNext(String operation, JiraException failure) {
        next.add(new Scripted(operation, false, failure));
    }

    /** The next call of an operation does its work, and then its reply is lost. */
    public synchronized void loseNextReply(String operation) {
        next.add(new Scripted(operation, true, new JiraException.OutcomeUnknown("The reply was lost", null)));
    }

    /** All calls over a link fail until {@link #repair}. */
    public void breakLink(String linkId, JiraException failure) {
        ofLinks.put(linkId, failure);
    }

    public void repair(String linkId) {
        ofLinks.remove(linkId);
    }

    /** All calls in a person's name fail until {@link #readmit}. */
    public void shutOut(String userKey, JiraException failure) {
        ofPeople.put(userKey, failure);
    }

    public void readmit(String userKey) {
        ofPeople.remove(userKey);
    }

    /** How much of what was to go wrong with single calls has not yet. */
    public synchronized int left() {
        return next.size();
    }

    /** Nothing of what was to go wrong with single calls goes wrong any more. */
    public synchronized void forgetAll() {
        next.clear();
    }

    void before(InMemoryJira.Call call) {
        Optional.ofNullable(ofLinks.get(call.actor().linkId())).ifPresent(ScriptedFailures::fail);
        Optional.ofNullable(ofPeople.get(call.actor().userKey())).ifPresent(ScriptedFailures::fail);
        take(call, false).ifPresent(ScriptedFailures::fail);
    }

    void after(InMemoryJira.Call call) {
        take(call, true).ifPresent(ScriptedFailures::fail);
    }

    private synchronized Optional<JiraException> take(InMemoryJira.Call call, boolean done) {
        Scripted first = next.stream()
                .filter(scripted ->
                        scripted.done() == done && scripted.operation().equals(call.operation()))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return Optional.empty();
        }
        next.remove(first);
        return Optional.of(first.failure());
    }

    private static void fail(JiraException failure) {
        throw failure;
    }
}
