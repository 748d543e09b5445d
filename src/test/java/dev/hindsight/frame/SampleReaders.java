package dev.hindsight.frame;

import dev.hindsight.wiki.User;
import dev.hindsight.wiki.Users;
import java.util.List;
import java.util.Optional;

/** Alice, who reads, bob, carol and dave, who is inactive. Counts how often one is looked up. */
final class SampleReaders implements Users {

    private static final List<User> ALL = List.of(
            new User("alice-key", "alice", "Alice Adams", true),
            new User("bob-key", "bob", "Bob Brown", true),
            new User("carol-key", "carol", "Carol Clark", true),
            new User("dave-key", "dave", "Dave Dunn", false));

    int lookUps;

    @Override
    public Optional<User> find(String keyOrUserName) {
        lookUps++;
        return ALL.stream()
                .filter(user ->
                        user.key().equals(keyOrUserName) || user.userName().equals(keyOrUserName))
                .findFirst();
    }

    @Override
    public Optional<User> current() {
        return Optional.of(ALL.get(0));
    }
}
