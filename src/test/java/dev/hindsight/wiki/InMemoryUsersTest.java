package dev.hindsight.wiki;

/** The fake keeps the contract. */
public class InMemoryUsersTest extends UsersContract {

    private final InMemoryUsers users = new InMemoryUsers()
            .with("alice")
            .withInactive("dave")
            .unlicensed("frank")
            .withoutAddress("grace");

    @Override
    protected Users users() {
        return users;
    }
}
