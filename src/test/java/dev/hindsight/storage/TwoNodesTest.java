package dev.hindsight.storage;

import static dev.hindsight.action.SampleItems.NOON;
import static org.junit.Assert.assertEquals;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.hindsight.action.KnownPage;
import dev.hindsight.action.Link;
import dev.hindsight.site.Setting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Two nodes that add the same row at once: the slower one writes over what the faster one added. */
@RunWith(Parameterized.class)
public class TwoNodesTest {

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
        ActiveObjects slower = overtaken(() -> new AoKnownPages(database.activeObjects()).store(page(1)));

        new AoKnownPages(slower).store(page(2));

        assertEquals(Optional.of(page(2)), new AoKnownPages(database.activeObjects()).find(4711));
    }

    @Test
    public void addsToWhatAnotherNodeRemembersOfALinkFirst() {
        ActiveObjects slower = overtaken(() ->
                new AoLinks(database.activeObjects()).change("link", link -> named(link, "a", link.rpcUrl())));

        new AoLinks(slower).change("link", link -> named(link, link.name(), "http://b"));

        assertEquals(
                List.of(named(Link.unknown("link"), "a", "http://b")), new AoLinks(database.activeObjects()).all());
    }

    @Test
    public void setsWhatAnotherNodeSetsFirst() {
        Optional<String> site = Optional.empty();
        ActiveObjects slower = overtaken(() ->
                new AoSettings(database.activeObjects()).store(site, Map.of(Setting.LINK, "a", Setting.PROJECT, "A")));

        new AoSettings(slower).store(site, Map.of(Setting.PROJECT, "B"));

        assertEquals(
                Map.of(Setting.LINK, "a", Setting.PROJECT, "B"),
                new AoSettings(database.activeObjects()).site().values());
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

    private static KnownPage page(int version) {
        return new KnownPage(4711, "OPS", version, "key-alice", KnownPage.Life.CURRENT, false, NOON);
    }

    private static Link named(Link link, String name, String rpcUrl) {
        return new Link(
                link.linkId(),
                link.jiraUrl(),
                name,
                rpcUrl,
                link.polledTo(),
                link.lastOk(),
                link.pausedUntil(),
                link.tokenDigest(),
                link.readsAs());
    }
}
