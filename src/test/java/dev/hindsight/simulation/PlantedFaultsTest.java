package dev.hindsight.simulation;

import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import dev.hindsight.issue.Jira;
import dev.hindsight.issue.JiraException;
import dev.hindsight.item.ActionItem;
import dev.hindsight.item.ActionItems;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A simulation that nothing ever fails proves nothing: each of these faults, planted in a port, is found by some seed. */
public class PlantedFaultsTest {

    private static final int SEEDS = 200;
    private static final int STEPS = 120;

    /** One method of a port, done otherwise. */
    private interface Otherwise {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    @Test
    public void aRightToCreateThatEverybodyGetsIsFound() {
        assertFound("More than one issue was created", new Flaws() {
            @Override
            public ActionItems items(ActionItems right) {
                return planted(ActionItems.class, right, "acquireCreateLocks", (method, arguments) -> {
                    List<ActionItem> acquired = new ArrayList<>();
                    requests(arguments[0])
                            .forEach((uid, request) -> right.change(
                                            uid,
                                            item -> item.withSchedule(item.schedule()
                                                    .creating(request.creation(), request.actor(), request.until())))
                                    .ifPresent(acquired::add));
                    return acquired;
                });
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ActionItems.CreationRequest> requests(Object argument) {
        return (Map<String, ActionItems.CreationRequest>) argument;
    }

    @Test
    public void aLostReplyThatIsTakenForAFailureIsFound() {
        assertFound("More than one issue was created", new Flaws() {
            @Override
            public Jira jira(Jira right) {
                return planted(Jira.class, right, "create", (method, arguments) -> {
                    try {
                        return method.invoke(right, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() instanceof JiraException.OutcomeUnknown
                                ? new JiraException.NotSent("planted", e)
                                : e.getCause();
                    }
                });
            }
        });
    }

    @Test
    public void aReadingThatIsOldIsFound() {
        assertFound("", new Flaws() {
            @Override
            public Jira jira(Jira right) {
                Map<Object, Object> firstReadings = new HashMap<>();
                return planted(Jira.class, right, "read", (method, arguments) -> {
                    Object reading = Proxy.getInvocationHandler(right).invoke(right, method, arguments);
                    return firstReadings.computeIfAbsent(arguments[1], id -> reading);
                });
            }
        });
    }

    @Test
    public void aQuestionThatIsNotLookedForIsFound() {
        assertFound("An owner was asked twice", new Flaws() {
            @Override
            public Jira jira(Jira right) {
                return planted(Jira.class, right, "isCommented", (method, arguments) -> false);
            }
        });
    }

    private static <T> T planted(Class<T> port, T right, String planted, Otherwise otherwise) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> method.getName().equals(planted)
                        ? otherwise.call(method, arguments)
                        : Proxy.getInvocationHandler(right).invoke(right, method, arguments)));
    }

    private static void assertFound(String words, Flaws flaws) {
        String found = new Runs(
                        0,
                        SEEDS,
                        STEPS,
                        flaws,
                        failures -> failures.stream().anyMatch(failure -> failure.contains(words)))
                .run()
                .failures();
        assertNotEquals("", found);
        assertTrue(found, found.contains(words));
    }
}
