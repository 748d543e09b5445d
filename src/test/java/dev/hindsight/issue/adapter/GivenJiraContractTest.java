package dev.hindsight.issue.adapter;

import java.util.Optional;
import org.junit.AfterClass;
import org.junit.Assume;
import org.junit.BeforeClass;

/** The contract with the Jira that system properties give, a real one say; CONTRIBUTING.md lists them. Without it, it is skipped. */
public class GivenJiraContractTest extends GivenJiraContract {

    private static final Optional<GivenJira> GIVEN = GivenJira.ofSystemProperties();

    @BeforeClass
    public static void isThere() {
        if (GIVEN.isEmpty()) {
            String reason = "Skipped: the contract with a real Jira, since the system property " + GivenJira.URL
                    + " names none";
            System.out.println(reason);
            Assume.assumeTrue(reason, false);
        }
    }

    @AfterClass
    public static void sayWhatIsLeftBehind() {
        GIVEN.map(GivenJira::leftBehind).filter(left -> !left.isEmpty()).ifPresent(System.out::println);
    }

    @Override
    GivenJira given() {
        return GIVEN.orElseThrow();
    }
}
