package dev.hindsight.wiki;

import dev.hindsight.wiki.Addressee.License;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People in memory, each with the key "NAME-key", the address "NAME@example.com" and a license. */
public final class InMemoryUsers implements Users {

    private final List<User> users = new ArrayList<>();
    private final Map<String, Addressee> addressees = new HashMap<>();
    private Optional<String> current = Optional.empty();

    public synchronized InMemoryUsers with(String userName) {
        return store(userName, true);
    }

    public synchronized InMemoryUsers withInactive(String userName) {
        return store(userName, false);
    }

    public synchronized InMemoryUsers withoutAddress(String userName) {
        addressees.put(userName + "-key", new Addressee("", License.LICENSED));
        return with(userName);
    }

    public synchronized InMemoryUsers unlicensed(String userName) {
        addressees.put(userName + "-key", new Addressee(userName + "@example.com", License.UNLICENSED));
        return with(userName);
    }

    private InMemoryUsers store(String userName, boolean active) {
        users.removeIf(user -> user.userName().equals(userName));
        users.add(new User(userName + "-key", userName, userName, active));
        return this;
    }

    /** An account gets another user name; its key stays. */
    public synchronized void rename(String userName, String newName) {
        users.replaceAll(user ->
                user.userName().equals(userName) ? new User(user.key(), newName, newName, user.active()) : user);
    }

    public synchronized void signIn(String userName) {
        current = Optional.of(userName);
    }

    @Override
    public synchronized Optional<User> find(String keyOrUserName) {
        return users.stream()
                .filter(user ->
                        user.key().equals(keyOrUserName) || user.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public synchronized Addressee addressee(User user) {
        return find(user.key()).isEmpty()
                ? new Addressee("", License.UNKNOWN)
                : addressees.getOrDefault(
                        user.key(), new Addressee(user.userName() + "@example.com", License.LICENSED));
    }

    @Override
    public synchronized Optional<User> current() {
        return current.flatMap(this::find);
    }
}
