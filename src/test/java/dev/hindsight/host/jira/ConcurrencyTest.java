package dev.hindsight.host.jira;

import static org.junit.Assert.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.junit.ClassRule;
import org.junit.Test;

/** Many writers at once. */
public class ConcurrencyTest {

    @ClassRule
    public static final RunningJira JIRA = RunningJira.plain();

    @Test
    public void givesEveryIssueAKeyOfItsOwnAndLosesNoLabel() {
        String shared = JIRA.issue("alice", "PLAT", "Shared");
        Set<String> keys = new ConcurrentSkipListSet<>();

        IntStream.range(0, 40).parallel().forEach(i -> {
            keys.add(JIRA.issue("alice", "OPS", "Number " + i));
            JIRA.put("bob", "/rest/api/2/issue/" + shared, "{`update`:{`labels`:[{`add`:`l" + i + "`}]}}");
        });

        assertEquals(40, keys.size());
        JIRA.restart();
        String all = "/rest/api/2/search?maxResults=100&fields=labels&jql=project%3DOPS";
        assertEquals(keys, new TreeSet<>(JIRA.get("bob", all).json().findValuesAsText("key")));
        assertEquals(
                40,
                JIRA.get("bob", "/rest/api/2/issue/" + shared)
                        .json()
                        .path("fields")
                        .path("labels")
                        .size());
    }
}
