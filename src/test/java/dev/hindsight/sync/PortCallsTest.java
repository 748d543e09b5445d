package dev.hindsight.sync;

import static dev.hindsight.sync.FindingMarkup.complete;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.mockito.ArgumentMatchers.any;

import dev.hindsight.issue.Actor;
import dev.hindsight.issue.InMemoryJira.Call;
import dev.hindsight.issue.Jira;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import dev.hindsight.item.ItemState;
import dev.hindsight.settings.Settings;
import dev.hindsight.wiki.Pages;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;

/** How often pages, settings, items and Jira are asked for one piece of work. */
public class PortCallsTest {

    private static final Set<String> TRANSACTIONS =
            Set.of("add", "change", "changeAll", "acquireCreateLocks", "releaseCreateLock");

    private final World world = new World();
    private final Pages pages = counted(Pages.class, world.pages);
    private final Settings settings = counted(Settings.class, world.settings);
    private final ActionItems items = counted(ActionItems.class, world.items);
    private final Node node =
            new Node(world, world.ports().with(pages).with(settings).with(items));

    private static <T> T counted(Class<T> port, T delegate) {
        return Mockito.mock(port, AdditionalAnswers.delegatesTo(delegate));
    }

    @Before
    public void askWhoItIsOnce() {
        node.installation.id();
        Mockito.clearInvocations(settings);
    }

    @Test
    public void publishesTwentyNewFindings() {
        publish(20);

        assertTracked(20);
        assertAtMost("page loads", 3, calls(pages).getOrDefault("find", 0L));
        assertAtMost("settings reads", 10, total(settings));
        assertAtMost("transactions", 2 * 20 + 2, transactions());
        assertEquals(
                Map.of("identity", 1L, "possiblyOurs", 1L, "create", 1L, "readAll", 2L, "putRemoteLink", 20L),
                jiraCalls());
    }

    @Test
    public void publishesUnchangedFindings() {
        publish(20);
        forget();

        publish(20);

        assertAtMost("page loads", 1, calls(pages).getOrDefault("find", 0L));
        assertAtMost("settings reads", 2, total(settings));
        assertEquals(0, transactions());
        assertEquals(Map.of(), jiraCalls());
    }

    @Test
    public void hearsOfAChangeThatChangedNothing() {
        publish(1);
        forget();

        node.sync.issueChanged(World.LINK, world.issue().id());
        node.executor.doWhatIsDue();

        assertAtMost("page loads", 1, calls(pages).getOrDefault("find", 0L));
        assertAtMost("settings reads", 4, total(settings));
        assertEquals(2, transactions());
        assertEquals(Map.of("read", 1L), jiraCalls());
    }

    @Test
    public void hearsOfItsOwnIssuesWithoutReadingEachOfThem() {
        Jira telling = counted(Jira.class, new EventfulJira(world.jira).always(this::passSomeMillis));
        Node told = new Node(world, world.ports().with(telling));
        Mockito.doAnswer(call -> {
                    world.jira.putRemoteLink(call.getArgument(0), call.getArgument(1), call.getArgument(2));
                    told.sync.issueChanged(World.LINK, call.getArgument(1));
                    return null;
                })
                .when(telling)
                .putRemoteLink(any(), any(), any());

        told.publish(many(200));

        assertTracked(200);
        assertAtMost("single reads", 20, jiraCalls().getOrDefault("read", 0L));
        assertEquals(Long.valueOf(4), jiraCalls().get("create"));
    }

    @Test
    public void anIssueThatHasNothingOfOursIsNotReadForItsMark() {
        Actor alice = new Actor(World.LINK, "alice-key");
        world.jira.issues().put(alice, "OPS", "By hand");
        world.jira.issues().put(alice, "OPS", "By hand too");

        world.publish(complete("A"), complete("B"));

        assertEquals(0, world.jira.callsOf("readMarked"));
    }

    @Test
    public void storesWhatItReadTwentyItemsAtATime() {
        publish(45);
        forget();
        world.all()
                .forEach(item -> node.sync.issueChanged(
                        World.LINK, item.issue().orElseThrow().id().issueId()));

        node.executor.doWhatIsDue();

        assertEquals(
                List.of(5, 20, 20),
                Mockito.mockingDetails(items).getInvocations().stream()
                        .filter(call -> call.getMethod().getName().equals("changeAll"))
                        .map(call -> call.<Map<?, ?>>getArgument(0).size())
                        .filter(size -> size > 1)
                        .sorted()
                        .toList());
    }

    private void passSomeMillis() {
        world.clock.pass(Duration.ofMillis(20));
    }

    private void publish(int findings) {
        node.publish(many(findings));
        assertEquals(List.of(), node.executor.failures());
    }

    private void forget() {
        Mockito.clearInvocations(pages, settings, items);
        world.jira.forgetCalls();
    }

    private void assertTracked(int count) {
        assertEquals(
                count,
                world.all().stream()
                        .filter(item -> item.state() == ItemState.TRACKED)
                        .filter(item -> item.schedule().nextAt().isEmpty())
                        .map(ActionItem::uid)
                        .count());
    }

    private long transactions() {
        return calls(items).entrySet().stream()
                .filter(calls -> TRANSACTIONS.contains(calls.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static long total(Object port) {
        return calls(port).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> calls(Object port) {
        return counts(
                Mockito.mockingDetails(port).getInvocations(),
                invocation -> invocation.getMethod().getName());
    }

    private Map<String, Long> jiraCalls() {
        return counts(world.jira.calls(), Call::operation);
    }

    private static <T> Map<String, Long> counts(Collection<T> calls, Function<T, String> name) {
        return calls.stream().collect(Collectors.groupingBy(name, Collectors.counting()));
    }

    private static void assertAtMost(String what, long limit, long count) {
        assertTrue(what + ": " + count, count <= limit);
    }

    private static FindingMarkup[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> complete("Finding " + number))
                .toArray(FindingMarkup[]::new);
    }
}
