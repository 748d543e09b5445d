package dev.hindsight.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People in memory, each with the key "NAME-key". Threads may share it. */
public final class InMemoryPeople implements People {

    private final List<Person> people = new ArrayList<>();
    private Optional<String> current = Optional.empty();

    public synchronized InMemoryPeople with(String userName) {
        return store(userName, true);
    }

    public synchronized InMemoryPeople withInactive(String userName) {
        return store(userName, false);
    }

    private InMemoryPeople store(String userName, boolean active) {
        people.removeIf(person -> person.userName().equals(userName));
        people.add(new Person(userName + "-key", userName, userName, active));
        return this;
    }

    public synchronized void signIn(String userName) {
        current = Optional.of(userName);
    }

    @Override
    public synchronized Optional<Person> find(String keyOrUserName) {
        return people.stream()
                .filter(person ->
                        person.key().equals(keyOrUserName) || person.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public synchronized Optional<Person> current() {
        return current.flatMap(this::find);
    }
}
