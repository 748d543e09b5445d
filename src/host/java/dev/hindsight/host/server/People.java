package dev.hindsight.host.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The eight people of the embedded host, and whether a password is theirs (it is the user name). Nobody can be added. */
public final class People {

    public static final Person ADMIN = person(0, "admin", "Avery Admin", true, true, "UTC");
    public static final Person ALICE = person(1, "alice", "Alice Brandt", true, false, "Europe/Berlin");
    public static final Person BOB = person(2, "bob", "Bob Okafor", true, false, "America/New_York");
    public static final Person CAROL = person(3, "carol", "Carol Nakamura", true, false, "Asia/Tokyo");
    public static final Person DAVE = person(4, "dave", "Dave Lindqvist", false, false, "Europe/Stockholm");
    public static final Person ERIN = person(5, "erin", "Erin Castillo", true, false, "America/Los_Angeles");

    /** Has an account that Confluence's license does not count. */
    public static final Person FRANK = new Person(
            "frank",
            confluenceKey(6),
            jiraKey(6),
            "Frank Moreau",
            "frank@example.com",
            true,
            false,
            false,
            ZoneId.of("Europe/Paris"));

    /** Has no address for mail. */
    public static final Person GRACE = new Person(
            "grace", confluenceKey(7), jiraKey(7), "Grace Adeyemi", "", true, true, false, ZoneId.of("Africa/Lagos"));

    private static final List<Person> ALL = List.of(ADMIN, ALICE, BOB, CAROL, DAVE, ERIN, FRANK, GRACE);

    /** Full names that people have been given since, by user name; for all sites of this process. */
    private static final Map<String, String> RENAMED = new ConcurrentHashMap<>();

    private People() {}

    public static List<Person> all() {
        return ALL;
    }

    /** User names are compared without regard to case, as both products do. */
    public static Optional<Person> named(String userName) {
        String wanted = userName.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(person -> person.userName().equals(wanted)).findFirst();
    }

    public static Optional<Person> withJiraKey(String key) {
        return ALL.stream().filter(person -> person.jiraKey().equals(key)).findFirst();
    }

    public static Optional<Person> withConfluenceKey(String key) {
        return ALL.stream().filter(person -> person.confluenceKey().equals(key)).findFirst();
    }

    /** Gives a person another full name in both products, until the process ends; empty text for the one that it began with. */
    public static void rename(Person person, String fullName) {
        if (fullName.isEmpty()) {
            RENAMED.remove(person.userName());
        } else {
            RENAMED.put(person.userName(), fullName);
        }
    }

    static Optional<String> renamed(String userName) {
        return Optional.ofNullable(RENAMED.get(userName));
    }

    /** The active person with this name and password; empty for a wrong password and for an inactive person alike. */
    public static Optional<Person> signingIn(String userName, String password) {
        return named(userName).filter(Person::active).filter(person -> sameText(person.userName(), password));
    }

    /** Compares secrets in a time that does not depend on where they differ. */
    public static boolean sameText(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Person person(
            int number, String name, String fullName, boolean active, boolean administrator, String zone) {
        return new Person(
                name,
                confluenceKey(number),
                jiraKey(number),
                fullName,
                name + "@example.com",
                active,
                true,
                administrator,
                ZoneId.of(zone));
    }

    private static String confluenceKey(int number) {
        return String.format(Locale.ROOT, "8a7f80859b1c2d3e019b1c2d3e4f%04x", number + 1);
    }

    private static String jiraKey(int number) {
        return "JIRAUSER" + (10_100 + number);
    }
}
