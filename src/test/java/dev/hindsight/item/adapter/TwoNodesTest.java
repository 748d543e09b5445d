package dev.hindsight.item.adapter;

import static dev.hindsight.item.SampleItems.NOON;
import static dev.hindsight.item.SampleItems.snapshot;
import static dev.hindsight.item.SampleItems.tracked;
import static org.junit.Assert.assertEquals;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.connection.LinkState;
import dev.hindsight.connection.adapter.AoLinkStates;
import dev.hindsight.frame.TestDatabase;
import dev.hindsight.issue.StatusCategory;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.BlockLocation;
import dev.hindsight.item.Cause;
import dev.hindsight.item.Change;
import dev.hindsight.item.IssueFacts;
import dev.hindsight.item.ItemFlag;
import dev.hindsight.scan.TrackedPage;
import dev.hindsight.scan.adapter.AoTrackedPages;
import dev.hindsight.settings.EffectiveSettings;
import dev.hindsight.settings.Setting;
import dev.hindsight.settings.SettingKind;
import dev.hindsight.settings.adapter.AoSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Two nodes that add the same row at once: the slower one writes over what the faster one added. */
@RunWith(Parameterized.class)
public class TwoNodesTest {

    private static final SettingKind ANYTHING = new SettingKind.Text(Pattern.compile(".*"));
    private static final Setting<Optional<String>> LINK = Setting.ofSite("link", ANYTHING);
    private static final Setting<Optional<String>> PROJECT = Setting.ofSite("project", ANYTHING);

    @Rule
    public final TestDatabase database;

    public TwoNodesTest(TestDatabase.Kind kind) {
        database = new TestDatabase(kind);
    }

    @Parameters(name = "{0}")
    public static TestDatabase.Kind[] kinds() {
        return TestDatabase.Kind.values();
    }

    @Test
    public void storesAPageThatAnotherNodeStoresFirst() {
        ActiveObjects slower = overtaken(() -> new AoTrackedPages(database.activeObjects()).store(page(1)));

        new AoTrackedPages(slower).store(page(2));

        assertEquals(Optional.of(page(2)), new AoTrackedPages(database.activeObjects()).find(4711));
    }

    @Test
    public void addsToWhatAnotherNodeRemembersOfALinkFirst() {
        ActiveObjects slower = overtaken(() ->
                new AoLinkStates(database.activeObjects()).change("link", link -> named(link, "a", link.rpcUrl())));

        new AoLinkStates(slower).change("link", link -> named(link, link.name(), "http://b"));

        assertEquals(
                List.of(named(LinkState.unknown("link"), "a", "http://b")),
                new AoLinkStates(database.activeObjects()).all());
    }

    @Test
    public void setsWhatAnotherNodeSetsFirst() {
        Optional<String> site = Optional.empty();
        ActiveObjects slower =
                overtaken(() -> new AoSettings(database.activeObjects()).store(site, Map.of(LINK, "a", PROJECT, "A")));

        new AoSettings(slower).store(site, Map.of(PROJECT, "B"));

        EffectiveSettings stored = new AoSettings(database.activeObjects()).site();
        assertEquals(Optional.of("a"), stored.get(LINK));
        assertEquals(Optional.of("B"), stored.get(PROJECT));
    }

    @Test
    public void whatAnotherNodeHasChangedAddedOrMovedIsReadAtOnce() {
        AoActionItems reader = new AoActionItems(database.activeObjects(), Clock.systemUTC());
        AoActionItems other = new AoActionItems(database.activeObjects(), Clock.systemUTC());
        ActionItem first = tracked("a", "1", NOON);
        long page = first.location().pageId();
        reader.add(List.of(first));
        assertEquals(List.of(first), reader.ofPage(page));

        ActionItem changed = other.change("a", Cause.STEP, item -> item.withFlag(ItemFlag.LACKS_FIELDS, true))
                .orElseThrow();
        assertEquals(List.of(changed), reader.ofPage(page));

        ActionItem second = tracked("b", "2", NOON);
        other.add(List.of(second));
        assertEquals(List.of(changed, second), reader.ofPage(page));

        other.change(
                "a",
                Cause.STEP,
                item -> item.withBlock(new BlockLocation(page + 1, "OPS", "key-a", 0), item.finding()));
        assertEquals(List.of(second), reader.ofPage(page));
    }

    @Test
    public void writesAFactOnceThatTwoNodesReadAtOnce() {
        new AoActionItems(database.activeObjects(), Clock.systemUTC()).add(List.of(tracked("a", "1", NOON)));
        Change fact = new Change(
                "a",
                NOON,
                Optional.of(Change.Source.JIRA),
                Optional.of("key-bob"),
                Optional.empty(),
                Change.What.DUE,
                "2027-01-31",
                "",
                Optional.of("fact"));
        AtomicLong read = new AtomicLong();
        Runnable node = () -> new AoActionItems(database.activeObjects(), Clock.systemUTC())
                .change(
                        "a",
                        Cause.read(new IssueFacts(true, List.of(fact))),
                        item -> item.boundTo(
                                snapshot("1", StatusCategory.INDETERMINATE, NOON.plusMillis(read.incrementAndGet()))));

        List<CompletableFuture<Void>> nodes =
                Stream.generate(() -> CompletableFuture.runAsync(node)).limit(8).toList();
        nodes.forEach(CompletableFuture::join);

        assertEquals(
                1,
                new AoActionItems(database.activeObjects(), Clock.systemUTC())
                        .history("a").stream()
                                .filter(line -> line.what() == Change.What.DUE)
                                .count());
    }

    /** A node to which, directly before it first adds a row, another one does something. */
    private ActiveObjects overtaken(Runnable other) {
        ActiveObjects node = database.activeObjects();
        AtomicBoolean first = new AtomicBoolean(true);
        return (ActiveObjects) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ActiveObjects.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("create") && first.getAndSet(false)) {
                        CompletableFuture.runAsync(other).join();
                    }
                    try {
                        return method.invoke(node, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static TrackedPage page(int version) {
        return new TrackedPage(4711, "OPS", version, "key-alice", TrackedPage.PageStatus.CURRENT, false, NOON);
    }

    private static LinkState named(LinkState link, String name, String rpcUrl) {
        return new LinkState(
                link.linkId(),
                new LinkState.Target(link.jiraUrl(), link.otherUrl(), name, rpcUrl),
                link.polls(),
                link.contact(),
                link.webhook(),
                link.serviceAccount());
    }
}
